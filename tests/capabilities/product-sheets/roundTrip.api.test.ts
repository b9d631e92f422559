import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freedText } from '#capabilities/product-sheets/cellWord.ts';
import { chooseTable, rowsBelow } from '#capabilities/product-sheets/chooseTable.ts';
import { exampleProduct } from '#capabilities/product-sheets/exampleProduct.ts';
import { productsCsv } from '#capabilities/product-sheets/productsCsv.ts';
import {
  productWorkbook,
  templateWorkbook,
} from '#capabilities/product-sheets/productWorkbook.api.ts';
import { readProduct } from '#capabilities/product-sheets/readProduct.ts';
import { readSheetFile, sheetLimits } from '#capabilities/product-sheets/readSheetFile.api.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { readDelimited } from '#server/readDelimited.ts';
import { readSheets } from '#server/readSheets.ts';
import { writeSpreadsheet } from '#server/spreadsheet.ts';
import type { Table } from '#server/table.ts';
import type { Language } from '#shared/language.ts';
import { anySheetProduct } from '../../support/anySheetProduct.ts';

/** Reads tables as a file’s are read, without a thread of its own. */
async function readBack(table: Table | undefined, current: StatedProduct | null = null) {
  const chosen = chooseTable(table?.rows ?? []);
  if (!table || !chosen) throw new Error('no headings');
  const free = table.sheet === null ? freedText : (text: string) => text;
  return rowsBelow(table.rows, chosen, free).map(({ cells }) => {
    const { value, problems } = readProduct(cells, current);
    expect(problems).toEqual([]);
    return value;
  });
}
const csvOf = (products: readonly StatedProduct[], language: Language): Table => {
  const bytes = new TextEncoder().encode(productsCsv(products, language));
  const table = readDelimited(bytes, sheetLimits);
  if (!table.ok) throw new Error(table.error);
  return table.value;
};
const excelOf = async (products: readonly StatedProduct[], language: Language) => {
  const bytes = await writeSpreadsheet(productWorkbook(products, language));
  const tables = await readSheets({ archive: bytes.slice().buffer, limits: sheetLimits });
  if (!tables.ok) throw new Error(tables.error);
  return tables.value[0];
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const many = fc.array(anySheetProduct, { minLength: 1, maxLength: 12 });
const language = fc.constantFrom<Language>('ko', 'en');
const isNoExample = (products: readonly StatedProduct[]): boolean =>
  products.every(({ code }) => code !== '예시' && code !== 'Example');

describe('products that are written and read again', () => {
  it('are the same in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(many.filter(isNoExample), language, async (products, language) => {
        expect(plain(await readBack(csvOf(products, language)))).toEqual(plain(products));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('are the same in Excel', async () => {
    await fc.assert(
      fc.asyncProperty(many.filter(isNoExample), language, async (products, language) => {
        expect(plain(await readBack(await excelOf(products, language)))).toEqual(plain(products));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('leave what no column holds, and what an empty cell is over', async () => {
    const pictures = [crypto.randomUUID()];
    await fc.assert(
      fc.asyncProperty(
        anySheetProduct.filter((one) => isNoExample([one])),
        async (product) => {
          const own = { ...product, pictures };
          expect(plain(await readBack(csvOf([product], 'ko'), own))).toEqual([plain(own)]);
          const { value } = readProduct(
            { cells: new Map([['code', 'A-1']]), hints: new Map() },
            own,
          );
          expect(plain(value)).toEqual(plain({ ...own, code: 'A-1' }));
        },
      ),
    );
  });

  it('show how by an example that is itself not read', async () => {
    const bytes = await writeSpreadsheet(templateWorkbook('ko'));
    expect(await readSheetFile(bytes)).toMatchObject({ ok: false, error: 'no-rows' });
    expect(plain(await readBack(await excelOf([{ ...exampleProduct, code: 'B' }], 'ko')))).toEqual([
      plain({ ...exampleProduct, code: 'B' }),
    ]);
  });
});
