import { boundText } from '#capabilities/product-sheets/cellWord.ts';
import { columnTitle } from '#capabilities/product-sheets/columnTitle.ts';
import { csvText } from '#capabilities/product-sheets/csvText.ts';
import { columnsFor, productCells } from '#capabilities/product-sheets/productCells.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import type { Language } from '#shared/language.ts';

/** Products as CSV: the columns of the spreadsheet, and texts that nothing carries out. */
export function productsCsv(products: readonly StatedProduct[], language: Language): string {
  const columns = columnsFor(products);
  const rows = products.map((product) => {
    const cells = productCells(product, language);
    return columns.map((column) => {
      const cell = cells.get(column);
      if (!cell) return '';
      return cell.number === undefined ? boundText(cell.text) : cell.text;
    });
  });
  return csvText([columns.map((column) => columnTitle(column, language)), ...rows]);
}
