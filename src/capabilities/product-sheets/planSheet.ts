import type { CellProblem, ProblemCode } from '#capabilities/product-sheets/cellProblem.ts';
import { cellWord } from '#capabilities/product-sheets/cellWord.ts';
import { changesOf } from '#capabilities/product-sheets/changesOf.ts';
import type { ChosenTable, SheetRow } from '#capabilities/product-sheets/chooseTable.ts';
import { columnLetters } from '#capabilities/product-sheets/columnTitle.ts';
import { matchProducts } from '#capabilities/product-sheets/matchProducts.ts';
import type {
  PlannedRow,
  SheetPlan,
  SheetStep,
  ShownProblem,
} from '#capabilities/product-sheets/productSheet.ts';
import { readProduct } from '#capabilities/product-sheets/readProduct.ts';
import { mostProducts, type OwnProduct } from '#capabilities/products/ownProduct.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import type { Language } from '#shared/language.ts';

/** A sheet with the rows that were found in it. */
export interface FoundSheet {
  readonly name: string | null;
  readonly table: ChosenTable;
  readonly rows: readonly SheetRow[];
}

/** What Excel makes of a code such as `1-2`. */
const isDay = /^(?:19|20)\d\d-\d\d-\d\d$/;

/** The products of a company as a file meets them. */
export interface OwnStanding {
  readonly own: readonly OwnProduct[];
  /** Products that undoing an earlier file has archived. */
  readonly putAway: ReadonlySet<string>;
}

/** What a file would do to these products, and the steps that would do it. */
export function planSheet(
  sheets: readonly FoundSheet[],
  { own, putAway }: OwnStanding,
  fromExcel: boolean,
  language: Language,
): Pick<SheetPlan, 'counts' | 'rows'> & { readonly steps: readonly SheetStep[] } {
  const match = matchProducts(own, putAway);
  const rows: PlannedRow[] = [];
  const steps: SheetStep[] = [];
  let room = mostProducts - own.length;
  for (const sheet of sheets) {
    for (const { row, cells } of sheet.rows) {
      const said = (column: 'code' | 'name'): string | null => {
        const word = cellWord(cells.cells.get(column));
        return word.kind === 'text' ? word.text : null;
      };
      const [code, name] = [said('code'), said('name')];
      const place = { sheet: sheet.name, row };
      const told = (
        kind: PlannedRow['kind'],
        product: OwnProduct | null,
        more: Partial<PlannedRow> = {},
      ): PlannedRow => ({
        ...{ ...place, kind, code: code ?? product?.draft.code ?? null },
        ...{ name: name ?? product?.draft.name.ko ?? '', product: product?.id ?? null },
        ...{ changes: [], restores: false, problems: [], ...more },
      });
      const wrong = (product: OwnProduct | null, problems: readonly CellProblem[]): void => {
        const shown = problems.map((problem) => shownProblem(problem, sheet.table));
        rows.push(told('problem', product, { problems: shown }));
      };
      const alone = (code: ProblemCode, met = ''): readonly CellProblem[] => [
        { column: null, code, met },
      ];
      const day = fromExcel
        ? (['code', 'name'] as const).find((column) => isDay.test(said(column) ?? ''))
        : undefined;
      const found = match.find(code, name, place);
      if (found.fault) {
        wrong(found.product, alone(found.fault, found.met));
        continue;
      }
      const { product } = found;
      const read = readProduct(cells, product?.draft ?? null);
      const problems: readonly CellProblem[] = day
        ? [{ column: day, code: 'date', met: said(day) ?? '' }, ...read.problems]
        : read.problems;
      if (problems.length > 0 || !read.value) {
        wrong(product, problems);
        continue;
      }
      if (product) {
        const changes = changesOf(product.draft, read.value, language);
        const restores = product.archived;
        const isSame = changes.length === 0 && !restores;
        rows.push(told(isSame ? 'same' : 'changed', product, { changes, restores }));
        if (!isSame) steps.push(step(place, product, read.value));
      } else if (room > 0) {
        room--;
        rows.push(told('new', null));
        steps.push(step(place, null, read.value));
      } else wrong(null, alone('too-many-products'));
    }
  }
  const count = (kind: PlannedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const counts = {
    ...{ new: count('new'), changed: count('changed') },
    ...{ same: count('same'), problem: count('problem') },
  };
  return { counts, rows, steps };
}

const step = (
  place: Pick<SheetStep, 'sheet' | 'row'>,
  product: OwnProduct | null,
  value: StatedProduct,
): SheetStep => ({
  ...place,
  target: product && { product: product.id, rev: product.rev },
  value,
});

/** The problem with the place where a spreadsheet shows it. */
function shownProblem(problem: CellProblem, { columns, headings }: ChosenTable): ShownProblem {
  const { column } = problem;
  const whole = column?.replace(/\.(?:name|value|unit)$/, '');
  const at = columns.findIndex((one) => one !== null && (one === column || one === whole));
  return {
    ...problem,
    letters: at < 0 ? null : columnLetters(at),
    heading: at < 0 ? null : (headings[at] ?? null),
  };
}
