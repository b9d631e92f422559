import { columnsFor, productCells } from '#capabilities/product-sheets/productCells.ts';
import type { SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import type { Language } from '#shared/language.ts';

export interface CellChange {
  readonly column: SheetColumn;
  readonly before: string;
  readonly after: string;
}

/** Letters of a text that a change shows. */
const mostShown = 120;

/** What is stated otherwise in one product than in the other, column by column. */
export function changesOf(
  before: StatedProduct,
  after: StatedProduct,
  language: Language,
): CellChange[] {
  const [old, next] = [productCells(before, language), productCells(after, language)];
  return columnsFor([before, after]).flatMap((column) => {
    const [was, is] = [old.get(column)?.text ?? '', next.get(column)?.text ?? ''];
    if (was === is) return [];
    return [{ column, before: was.slice(0, mostShown), after: is.slice(0, mostShown) }];
  });
}
