import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import type { EditingProduct } from '#capabilities/products/editingProduct.store.ts';
import type { ProductAct } from '#capabilities/products/ownProduct.ts';
import { statedOf } from '#capabilities/products/typedProduct.ts';
import type { Result } from '#shared/result.ts';
import { type ReadProblem, sendJson } from '#view/readJson.ts';

type Revised = Promise<Result<{ id: string; rev: number }, ReadProblem>>;

/** Products of a page, as those who run it see them. */
export const productsPath = ({ organisation, company }: PageOf): string =>
  `/api/organisations/${organisation}/pages/${company}/products`;

/** Saves a draft; a new one where `product` is null. */
export function saveProduct(
  page: PageOf,
  product: string | null,
  editing: EditingProduct,
): Revised {
  const { typed, rev, key, instead } = editing;
  const value = statedOf(typed);
  const path = productsPath(page);
  return product === null
    ? sendJson(path, { key, value, ...(instead !== undefined && { instead }) })
    : sendJson(`${path}/${product}`, { rev, value }, 'PUT');
}

/** Lists a product, takes it off, archives, restores or deletes it. */
export const actOnProduct = (page: PageOf, product: string, act: ProductAct) =>
  sendJson(`${productsPath(page)}/${product}/acts`, act);

/** Lists every product whose draft has changed. */
export const listChanged = (page: PageOf) =>
  sendJson<{ listed: number }>(`${productsPath(page)}/listing`, {});

/** Puts the products of a page in this order. */
export const orderProducts = (page: PageOf, ids: readonly string[]) =>
  sendJson(`${productsPath(page)}/order`, { ids }, 'PUT');
