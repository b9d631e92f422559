import type { ConflictReason, SheetStep } from '#capabilities/product-sheets/productSheet.ts';
import { mostProducts, type OwnProduct } from '#capabilities/products/ownProduct.ts';

export interface AcceptedSteps {
  readonly accepted: readonly SheetStep[];
  readonly refused: ReadonlyMap<SheetStep, ConflictReason>;
}

/** The steps that may be taken on the products as they stand now: nothing that somebody changed since is overwritten. */
export function acceptSteps(
  steps: readonly SheetStep[],
  own: readonly OwnProduct[],
  putAway: ReadonlySet<string>,
): AcceptedSteps {
  const byId = new Map(own.map((product) => [product.id, product]));
  const refused = new Map<SheetStep, ConflictReason>();
  let room = mostProducts - own.length;
  for (const step of steps) {
    const { target } = step;
    const product = target && byId.get(target.product);
    if (target === null) {
      if (room-- <= 0) refused.set(step, 'too-many');
    } else if (!product) refused.set(step, 'missing');
    else if (product.rev !== target.rev || (product.archived && !putAway.has(product.id)))
      refused.set(step, 'changed');
  }
  for (;;) {
    const clash = firstClash(steps, own, refused);
    if (!clash) break;
    refused.set(clash, 'code-taken');
  }
  return { accepted: steps.filter((step) => !refused.has(step)), refused };
}

/** The first step whose code another product would have too. */
function firstClash(
  steps: readonly SheetStep[],
  own: readonly OwnProduct[],
  refused: ReadonlyMap<SheetStep, ConflictReason>,
): SheetStep | undefined {
  const taken = steps.filter((step) => !refused.has(step));
  const changing = new Set(taken.map(({ target }) => target?.product));
  const codes = new Set(
    own.filter(({ id, archived }) => !archived && !changing.has(id)).map(({ draft }) => draft.code),
  );
  return taken.find(({ value: { code } }) => {
    if (code === undefined) return false;
    const clashes = codes.has(code);
    codes.add(code);
    return clashes;
  });
}
