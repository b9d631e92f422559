import { textCell } from '#capabilities/product-sheets/cellWord.ts';
import {
  type OneColumnName,
  oneColumns,
  type SheetColumn,
} from '#capabilities/product-sheets/sheetColumn.ts';
import { categories } from '#capabilities/products/category.ts';
import { joinList } from '#capabilities/products/listText.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { decimalOf } from '#shared/currency.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { units } from '#shared/unit.ts';

/** A cell as it is written: numbers as such where a spreadsheet may count with them. */
export interface WrittenCell {
  readonly text: string;
  readonly number?: number;
}

/** What the cell of a price says where there is none to tell. */
export const onRequest: Readonly<Record<Language, string>> = { ko: '견적 요청', en: 'On request' };

/** The cells of a product, those that hold something; reading them gives the same product again. */
export function productCells(
  product: StatedProduct,
  language: Language,
): ReadonlyMap<SheetColumn, WrittenCell> {
  const { name, description, code, category, unit, price, lead, hs, keywords, specs } = product;
  const cells = new Map<SheetColumn, WrittenCell>();
  const say = (column: SheetColumn, text: string | undefined): void => {
    if (text) cells.set(column, { text: textCell(text) });
  };
  const count = (column: SheetColumn, number: number | undefined, text = String(number)): void => {
    if (number !== undefined) cells.set(column, { text, number });
  };
  say('code', code);
  say('name', name.ko);
  say('nameEn', name.en);
  say('category', category && categories[category][language]);
  say('description', description?.ko);
  say('descriptionEn', description?.en);
  say('unit', unit && textIn(units[unit].short, language));
  count('least', product.least);
  count('multiple', product.multiple);
  if (price?.kind === 'on-request') say('price.1', onRequest[language]);
  if (price?.kind === 'tiers') {
    say('currency', price.currency);
    price.tiers.forEach(({ from, price: minor }, i) => {
      const decimal = decimalOf(minor, price.currency);
      count(`from.${i + 1}`, from);
      count(`price.${i + 1}`, Number(decimal), decimal);
    });
  }
  count('leadLeast', lead?.least);
  count('leadMost', lead?.most);
  say('hs', hs);
  say('keywords', joinList(keywords));
  specs.forEach((spec, i) => {
    say(`spec.${i + 1}.name`, spec.name);
    say(`spec.${i + 1}.value`, spec.value);
    say(`spec.${i + 1}.unit`, spec.unit);
  });
  return cells;
}

/** Bands and specifications that a sheet has columns for even where no product needs them. */
const [leastTiers, leastSpecs] = [3, 3];

/** The columns that these products take, in order. */
export function columnsFor(products: readonly StatedProduct[]): SheetColumn[] {
  const most = (least: number, count: (product: StatedProduct) => number): number =>
    products.reduce((sum, product) => Math.max(sum, count(product)), least);
  const tiers = most(leastTiers, ({ price }) => (price?.kind === 'tiers' ? price.tiers.length : 0));
  const specs = most(leastSpecs, (product) => product.specs.length);
  const nth = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
  const columns: SheetColumn[] = [];
  for (const column of Object.keys(oneColumns) as OneColumnName[]) {
    if (column !== 'specs') columns.push(column);
    if (column === 'currency') {
      for (const n of nth(tiers)) columns.push(`from.${n}`, `price.${n}`);
    }
  }
  for (const n of nth(specs)) {
    columns.push(`spec.${n}.name`, `spec.${n}.value`, `spec.${n}.unit`);
  }
  return columns;
}
