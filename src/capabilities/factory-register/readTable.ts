import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/universal';
import { mostRows } from '#capabilities/factory-register/registerRow.ts';
import {
  decodeText,
  type Encoding,
  guessEncoding,
} from '#capabilities/municipal-import/decodeText.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** A sheet as rows of texts. */
export interface Table {
  /** Name of the sheet; null of a text. */
  readonly sheet: string | null;
  readonly encoding: Encoding | 'utf-16' | null;
  readonly rows: readonly (readonly string[])[];
}

/** Why a file is no table that can be read. */
export type TableFault = 'not-a-table' | 'damaged' | 'too-many-rows' | 'too-many-columns';

/** Rows of a file with what stands above the headings, and columns. */
export const mostTableRows = mostRows + 50;
export const mostColumns = 200;
/** Letters of one row: a quotation mark that nobody closes would take in the rest of the file. */
const mostOfRow = 20_000;

/** Reads CSV, or text cut by tabs, semicolons or bars: UTF-8, UTF-16 with its mark, or CP949, as the bytes say. */
export function readText(bytes: Uint8Array): Result<Table, TableFault> {
  const { text, encoding } = textOf(bytes);
  if (text.includes('\0')) return err('not-a-table');
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      max_record_size: mostOfRow,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostTableRows + 1,
    });
    if (rows.length > mostTableRows) return err('too-many-rows');
    if (rows.some(({ length }) => length > mostColumns)) return err('too-many-columns');
    return ok({ sheet: null, encoding, rows });
  } catch {
    return err('damaged');
  }
}

function textOf(bytes: Uint8Array): { text: string; encoding: NonNullable<Table['encoding']> } {
  const [first, second] = bytes;
  for (const [mark, name] of [
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ] as const) {
    if (first === mark[0] && second === mark[1]) {
      return { text: new TextDecoder(name).decode(bytes), encoding: 'utf-16' };
    }
  }
  const encoding = guessEncoding(bytes);
  return { text: decodeText(bytes, encoding), encoding };
}

/** What cuts one of the first lines into most parts: titles above the headings are cut by nothing. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/, 20);
  const parts = (mark: string): number => Math.max(...lines.map((line) => line.split(mark).length));
  return [',', '\t', ';', '|'].reduce((best, mark) => (parts(mark) > parts(best) ? mark : best));
}

/** Reads the sheets of an Excel file (.xlsx). Only for archives whose sizes and cells have been looked at. */
export async function readSheets(archive: ArrayBuffer): Promise<Result<Table[], TableFault>> {
  try {
    const sheets = await readXlsx(archive, { trim: false });
    return ok(
      sheets.map(({ sheet, data }) => ({
        sheet,
        encoding: null,
        rows: data.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      })),
    );
  } catch {
    return err('damaged');
  }
}
