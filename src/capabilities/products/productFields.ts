import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import type { TypedProduct } from '#capabilities/products/typedProduct.ts';

/** What a group of fields gets. */
export interface ProductFields {
  readonly page: PageOf;
  readonly typed: TypedProduct;
  readonly onChange: (change: Partial<TypedProduct>) => void;
  /** What is wrong with a field, in words; undefined where nothing is. */
  readonly wrong: (field: string) => string | undefined;
}
