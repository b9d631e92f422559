import { readHeading } from '#capabilities/product-sheets/readHeading.ts';
import type { RowCells } from '#capabilities/product-sheets/rowReader.ts';
import type { SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';

/** Rows before the headings that are looked at: titles and notes of a sheet. */
const mostBefore = 20;

/** Where a table has its headings, and which columns they name. */
export interface ChosenTable {
  /** Index of the row with the headings. */
  readonly header: number;
  /** The column at each place; null where it is not read. */
  readonly columns: readonly (SheetColumn | null)[];
  readonly headings: readonly string[];
  readonly hints: ReadonlyMap<SheetColumn, string>;
  /** Headings of columns that are not read. */
  readonly unread: readonly string[];
}

/** Finds the row of headings: the first that names products, by name or number, and one thing more; null where none does. */
export function chooseTable(rows: readonly (readonly string[])[]): ChosenTable | null {
  for (const [header, row] of rows.slice(0, mostBefore).entries()) {
    const headings = row.map((text) => text.trim().replace(/\s+/g, ' '));
    const read = headings.map((text) => (text.length > 60 ? null : readHeading(text)));
    const seen = new Set<SheetColumn>();
    const hints = new Map<SheetColumn, string>();
    const columns = read.map((heading) => {
      if (!heading || seen.has(heading.column)) return null;
      seen.add(heading.column);
      if (heading.hint !== '') hints.set(heading.column, heading.hint);
      return heading.column;
    });
    if (!(seen.has('name') || seen.has('code')) || seen.size < 2) continue;
    const unread = headings.filter((text, at) => columns[at] === null && text !== '');
    return { header, columns, headings, hints, unread };
  }
  return null;
}

/** A row below the headings that holds anything. */
export interface SheetRow {
  /** Number that a spreadsheet shows. */
  readonly row: number;
  readonly cells: RowCells;
}

/** Word in the code of a template’s example, which is passed over. */
export const exampleCodes: readonly string[] = ['예시', 'Example'];

/** The rows of a table below its headings; `free` takes away what a text file put before its cells. */
export function rowsBelow(
  rows: readonly (readonly string[])[],
  { header, columns, hints }: ChosenTable,
  free: (text: string) => string,
): SheetRow[] {
  return rows.slice(header + 1).flatMap((row, i): SheetRow[] => {
    const cells = new Map<SheetColumn, string>();
    for (const [at, column] of columns.entries()) {
      const text = row[at] ?? '';
      if (column !== null && text.trim() !== '') cells.set(column, free(text));
    }
    if (cells.size === 0 || exampleCodes.includes(cells.get('code')?.trim() ?? '')) return [];
    return [{ row: header + i + 2, cells: { cells, hints } }];
  });
}
