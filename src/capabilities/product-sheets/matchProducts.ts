import type { ProblemCode } from '#capabilities/product-sheets/cellProblem.ts';
import type { OwnProduct } from '#capabilities/products/ownProduct.ts';

interface Place {
  readonly sheet: string | null;
  readonly row: number;
}

/** The product that a row speaks of, null for a new one; or why that cannot be told. */
export interface Matched {
  readonly product: OwnProduct | null;
  readonly fault: ProblemCode | null;
  /** What the fault is about: the row that spoke of the same product before. */
  readonly met: string;
}

const wordOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Finds the products that the rows of a file speak of, one after another: by code, else by their exact name. Archived
 * ones are no matter of a file, but for those that undoing an earlier one put away.
 */
export function matchProducts(all: readonly OwnProduct[], putAway: ReadonlySet<string>) {
  const own = all.filter(({ id, archived }) => !archived || putAway.has(id));
  const byCode = new Map<string, OwnProduct>();
  const byName = new Map<string, OwnProduct[]>();
  for (const product of [...own].sort((a, b) => Number(a.archived) - Number(b.archived))) {
    const { code, name } = product.draft;
    if (code !== undefined && !byCode.has(wordOf(code))) byCode.set(wordOf(code), product);
    const word = wordOf(name.ko);
    byName.set(word, [...(byName.get(word) ?? []), product]);
  }
  /** Rows that spoke of something first, by product and by what new products are known by. */
  const spoken = new Map<string, Place>();

  function productOf(code: string | null, name: string | null) {
    const coded = code === null ? undefined : byCode.get(wordOf(code));
    if (coded) return coded;
    const named = name === null ? [] : (byName.get(wordOf(name)) ?? []);
    const open = code === null ? named : named.filter(({ draft }) => draft.code === undefined);
    const standing = open.filter(({ archived }) => !archived);
    if (standing.length > 1) return 'several' as const;
    return standing[0] ?? open[0] ?? null;
  }

  function find(code: string | null, name: string | null, place: Place): Matched {
    const fault = (fault: ProblemCode, product: OwnProduct | null = null, met = ''): Matched => ({
      ...{ product, fault, met },
    });
    if (code === null && name === null) return fault('no-identity');
    const product = productOf(code, name);
    if (product === 'several') return fault('several-of-name');
    const known = product
      ? `product ${product.id}`
      : code === null
        ? `name ${wordOf(name ?? '')}`
        : `code ${wordOf(code)}`;
    const before = spoken.get(known);
    if (before) {
      const sheet = before.sheet === null || before.sheet === place.sheet ? '' : before.sheet;
      return fault('duplicate', product, `${sheet} ${before.row}`.trim());
    }
    spoken.set(known, place);
    return { product, fault: null, met: '' };
  }

  return { find };
}
