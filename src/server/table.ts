import type { Encoding } from '#shared/decodeText.ts';

/** A sheet as rows of texts. */
export interface Table {
  /** Name of the sheet; null of a text. */
  readonly sheet: string | null;
  readonly encoding: Encoding | 'utf-16' | null;
  readonly rows: readonly (readonly string[])[];
}

/** Why a file is no table that can be read. */
export type TableFault =
  | 'empty'
  | 'too-large'
  | 'old-excel'
  | 'web-page'
  | 'not-a-table'
  | 'damaged'
  | 'bomb'
  | 'too-many-rows'
  | 'too-many-columns';

/** How much of a file is taken. */
export interface TableLimits {
  readonly bytes: number;
  /** What an Excel file may unpack to. */
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Letters of one row: a quotation mark that nobody closes would take in the rest of the file. */
  readonly rowLetters: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Stands in a cell whose formula was never worked out; Excel itself writes no such word. */
export const unworkedFormula = '#FORMULA!';
