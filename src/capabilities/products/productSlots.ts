import type { RunPage } from '#capabilities/company-pages/companyPage.ts';
import type { OwnProduct } from '#capabilities/products/ownProduct.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';

type Files = Pick<StatedProduct, 'model' | 'step' | 'papers'>;

/** What other capabilities add to the products of a company; `Drawn` is what draws. */
export interface ProductSlots<Drawn> {
  /** Spreadsheets of them, under their list. */
  sheets(
    run: RunPage,
    items: readonly OwnProduct[],
    onChanged: () => Promise<unknown>,
    onOpen: (product: string) => void,
  ): Drawn;
  /** Files of one in its form. */
  fileFields(organisation: string, files: Files, onChange: (files: Partial<Files>) => void): Drawn;
  /** Its files as they will be seen. */
  files(organisation: string, product: StatedProduct): Drawn;
}
