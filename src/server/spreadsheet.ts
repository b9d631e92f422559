import writeExcelFile, { type Cell as ExcelCell, type Sheet } from 'write-excel-file/node';
import { sheetName, sheetText } from '#server/sheetText.ts';
import { type Choice, choiceLists } from '#server/spreadsheetChoices.ts';

/** Type of an Excel workbook. */
export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A number with how Excel writes it: `0.0`, `+0;-0;0`. */
export interface FormattedNumber {
  readonly value: number;
  readonly format: string;
}

/**
 * A number stays a number, whole with groups where it has no format; a text stays a text, whatever sign it begins
 * with; null is empty.
 */
export type Cell = string | number | FormattedNumber | null;

export interface Spreadsheet {
  readonly name: string;
  /** Titles of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines under the table. */
  readonly notes?: readonly string[];
  /** Columns whose cells are chosen from a list, which another word may still replace. */
  readonly choices?: readonly Choice[];
}

/** Widths of a column, in digits. */
const [narrowest, widest] = [9, 60];
const wholeNumber = '#,##0';
const font = { fontFamily: 'Malgun Gothic', fontSize: 10 };

/** A workbook with a frozen bold head row on each sheet and columns as wide as what they hold. */
export async function writeSpreadsheet(sheets: readonly Spreadsheet[]): Promise<Uint8Array> {
  const features = [choiceLists(sheets.map(({ choices = [] }) => choices))];
  return new Uint8Array(
    await writeExcelFile(sheets.map(sheetOf), { ...font, features }).toBuffer(),
  );
}

function sheetOf({ name, columns, rows, notes = [] }: Spreadsheet): Sheet<never> {
  const isNumber = columns.map((_, at) => rows.some((row) => numberOf(row[at] ?? null) !== null));
  const head = columns.map((title, at) => ({
    ...{ value: sheetText(title), type: String, fontWeight: 'bold' as const },
    ...{ align: isNumber[at] ? ('right' as const) : ('left' as const) },
    ...{ backgroundColor: '#EFE9DD', bottomBorderStyle: 'thin' as const },
  }));
  const body = rows.map((row) => row.map(cellOf));
  const foot = notes.map((note) => [
    { value: sheetText(note), type: String, textColor: '#6A6258' },
  ]);
  return {
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: columns.map((title, at) => ({
      width: widthOf([title, ...rows.map((row) => row[at] ?? null)]),
    })),
    data: [head, ...body, ...(foot.length > 0 ? [[], ...foot] : [])],
  };
}

function cellOf(cell: Cell): ExcelCell {
  if (typeof cell === 'string') return { value: sheetText(cell), type: String };
  const number = numberOf(cell);
  return number && { ...number, type: Number };
}

function numberOf(cell: Cell): FormattedNumber | null {
  if (typeof cell === 'number') return { value: cell, format: wholeNumber };
  return typeof cell === 'object' ? cell : null;
}

/** Digits that the widest text takes; a Hangul syllable takes two. */
function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) => {
    const text =
      typeof cell === 'string' ? cell : (numberOf(cell)?.value.toLocaleString('en') ?? '');
    return [...text].reduce((sum, sign) => sum + (sign > '\u10ff' ? 2 : 1), 2);
  });
  return Math.min(widest, Math.max(narrowest, ...widths));
}
