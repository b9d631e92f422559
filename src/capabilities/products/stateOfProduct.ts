import type { OwnProduct } from '#capabilities/products/ownProduct.ts';

/** How a product stands: seen by everybody or not, and whether its draft says something else. */
export function stateOfProduct({
  archived,
  draft,
  listed,
}: Pick<OwnProduct, 'archived' | 'draft' | 'listed'>): 'archived' | 'draft' | 'changed' | 'listed' {
  if (archived) return 'archived';
  if (listed === null) return 'draft';
  return JSON.stringify(draft) === JSON.stringify(listed) ? 'listed' : 'changed';
}
