import { freedText } from '#capabilities/product-sheets/cellWord.ts';
import { chooseTable, rowsBelow } from '#capabilities/product-sheets/chooseTable.ts';
import type { FoundSheet } from '#capabilities/product-sheets/planSheet.ts';
import {
  type FileFault,
  mostSheetRows,
  sheetBytes,
} from '#capabilities/product-sheets/productSheet.ts';
import { readTableFile } from '#server/readTableFile.ts';
import type { Table, TableLimits } from '#server/table.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** With room for what stands above the headings, every band and sixty specifications. */
export const sheetLimits: TableLimits = {
  bytes: sheetBytes,
  unpackedBytes: 64 * 1024 * 1024,
  rows: mostSheetRows + 50,
  columns: 320,
  rowLetters: 60_000,
  milliseconds: 20_000,
  megabytes: 384,
};

/** The sheets of products that a file holds, and those that hold none. */
export interface ReadFile {
  readonly sheets: readonly FoundSheet[];
  readonly passedOver: readonly string[];
  readonly encoding: Table['encoding'];
}

/** Reads a file of products from its bytes, told by its content and not by its name. */
export async function readSheetFile(bytes: Uint8Array): Promise<Result<ReadFile, FileFault>> {
  const tables = await readTableFile(bytes, sheetLimits);
  if (!tables.ok) return tables;
  const sheets: FoundSheet[] = [];
  const passedOver: string[] = [];
  for (const { sheet: name, rows: cells } of tables.value) {
    const table = chooseTable(cells);
    if (table) {
      const free = name === null ? freedText : (text: string) => text;
      sheets.push({ name, table, rows: rowsBelow(cells, table, free) });
    } else if (name !== null) passedOver.push(name);
  }
  if (sheets.length === 0) return err('no-headings');
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return err('no-rows');
  if (count > mostSheetRows) return err('too-many-rows');
  return ok({ sheets, passedOver, encoding: tables.value[0]?.encoding ?? null });
}
