import writeExcelFile, { type Cell as ExcelCell, type Sheet } from 'write-excel-file/node';

/** Type of an Excel workbook. */
export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface SpreadsheetColumn {
  readonly title: string;
  /** Excel's format of the column's numbers; whole ones with groups where not given. */
  readonly format?: string;
}

/** A number stays a number, a text a text, whatever sign it begins with; null is empty. */
export type Cell = string | number | null;

export interface Spreadsheet {
  readonly name: string;
  readonly columns: readonly SpreadsheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines under the table. */
  readonly notes?: readonly string[];
}

/** Excel's own limits of a sheet's name. */
const longestName = 31;
/** Widths of a column, in digits. */
const [narrowest, widest] = [9, 60];
const wholeNumber = '#,##0';
const font = { fontFamily: 'Malgun Gothic', fontSize: 10 };

/** A workbook with a frozen bold head row on each sheet and columns as wide as what they hold. */
export async function writeSpreadsheet(sheets: readonly Spreadsheet[]): Promise<Uint8Array> {
  return new Uint8Array(await writeExcelFile(sheets.map(sheetOf), font).toBuffer());
}

function sheetOf({ name, columns, rows, notes = [] }: Spreadsheet): Sheet<never> {
  const isNumber = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const head = columns.map(({ title }, at) => ({
    ...{ value: writable(title), type: String, fontWeight: 'bold' as const },
    ...{ align: isNumber[at] ? ('right' as const) : ('left' as const) },
    ...{ backgroundColor: '#EFE9DD', bottomBorderStyle: 'thin' as const },
  }));
  const body = rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.format)));
  const foot = notes.map((note) => [{ value: writable(note), type: String, textColor: '#6A6258' }]);
  return {
    sheet: writable(name)
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, longestName),
    stickyRowsCount: 1,
    columns: columns.map(({ title }, at) => ({
      width: widthOf([title, ...rows.map((row) => row[at] ?? null)]),
    })),
    data: [head, ...body, ...(foot.length > 0 ? [[], ...foot] : [])],
  };
}

function cellOf(cell: Cell, format = wholeNumber): ExcelCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number, format };
  return { value: writable(cell), type: String };
}

/** Digits that the widest text takes; a Hangul syllable takes two. */
function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) =>
    [...(typeof cell === 'number' ? cell.toLocaleString('en') : (cell ?? ''))].reduce(
      (sum, sign) => sum + (sign > '\u10ff' ? 2 : 1),
      2,
    ),
  );
  return Math.min(widest, Math.max(narrowest, ...widths));
}

/** Without the signs that no XML may hold. */
const writable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
