import { columnTitle } from '#capabilities/product-sheets/columnTitle.ts';
import { exampleProduct } from '#capabilities/product-sheets/exampleProduct.ts';
import { columnsFor, productCells } from '#capabilities/product-sheets/productCells.ts';
import { type OneColumnName, oneColumns } from '#capabilities/product-sheets/sheetColumn.ts';
import { sheetTexts } from '#capabilities/product-sheets/sheetTexts.ts';
import { categories, categoryIds } from '#capabilities/products/category.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import type { Cell, Spreadsheet } from '#server/spreadsheet.ts';
import { currencyIds } from '#shared/currency.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { unitIds, units } from '#shared/unit.ts';

/** Products as a workbook that can be changed and read again: with how to fill it in and the allowed words. */
export function productWorkbook(
  products: readonly StatedProduct[],
  language: Language,
): Spreadsheet[] {
  const texts = sheetTexts[language];
  const columns = columnsFor(products);
  const rows = products.map((product) => {
    const cells = productCells(product, language);
    return columns.map((column): Cell => {
      const cell = cells.get(column);
      if (!cell) return null;
      return cell.number === undefined ? cell.text : { value: cell.number, format: 'General' };
    });
  });
  const lists = [
    categoryIds.map((id) => categories[id][language]),
    unitIds.map((id) => textIn(units[id].short, language)),
    [...currencyIds],
  ];
  const choices = (['category', 'unit', 'currency'] as const).map((column, i) => {
    const letter = 'ABC'[i];
    const last = (lists[i]?.length ?? 0) + 1;
    return {
      column: columns.indexOf(column),
      from: `'${texts.words}'!$${letter}$2:$${letter}$${last}`,
    };
  });
  const longest = Math.max(...lists.map(({ length }) => length));
  return [
    {
      name: texts.products,
      columns: columns.map((column) => columnTitle(column, language)),
      rows,
      choices,
    },
    {
      name: texts.guide,
      columns: texts.guideColumns,
      rows: guideRows(language),
      notes: texts.notes,
    },
    {
      name: texts.words,
      columns: [texts.category, texts.unit, texts.currency],
      rows: Array.from({ length: longest }, (_, i) => lists.map((list) => list[i] ?? null)),
    },
  ];
}

/** An empty workbook with one row that shows how. */
export const templateWorkbook = (language: Language): Spreadsheet[] =>
  productWorkbook([{ ...exampleProduct, code: sheetTexts[language].example }], language);

function guideRows(language: Language): string[][] {
  const { bands, specs } = sheetTexts[language];
  return (Object.keys(oneColumns) as OneColumnName[]).flatMap((name) => {
    const row = [columnTitle(name, language), textIn(oneColumns[name].about, language)];
    if (name === 'currency') {
      const titles = (['from.1', 'price.1'] as const).map((one) => columnTitle(one, language));
      return [row, [`${titles.join(', ')} …`, bands]];
    }
    if (name !== 'specs') return [row];
    const titles = (['name', 'value', 'unit'] as const).map((part) =>
      columnTitle(`spec.1.${part}`, language),
    );
    return [[`${titles.join(', ')} …`, specs], row];
  });
}
