import type { FormattedNumber } from '#server/spreadsheet.ts';
import type { Language } from '#shared/language.ts';

/**
 * How a cell looks: a `label` says what stands beside it, a `head` what stands below it, a `strong` one is a sum; `best`
 * and `marked` ones stand out. Those without a frame are `open`, `large` (read first), a `note` (small and quiet), or the
 * `heading` of the form.
 */
export type FormLook =
  | 'plain'
  | 'label'
  | 'head'
  | 'strong'
  | 'best'
  | 'marked'
  | 'open'
  | 'large'
  | 'heading'
  | 'note';

export interface FormCell {
  readonly text: string;
  /** What a spreadsheet keeps instead of the text. */
  readonly number?: FormattedNumber;
  readonly look?: FormLook;
  /** As its look has it where not said; numbers to the right. */
  readonly align?: 'left' | 'center' | 'right';
  /** Columns that it takes. */
  readonly span?: number;
  /** Rows that it takes. */
  readonly down?: number;
  /** Made smaller where it would be too long for its line; so are numbers. */
  readonly oneLine?: boolean;
  /** Written upwards, or sign under sign. */
  readonly turned?: 'upwards' | 'stacked';
  /** Words at its right end, on which the form’s picture is put. */
  readonly stamped?: string;
}

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** No page parts it from the row above. */
  readonly joined?: boolean;
}

/** Cells in columns. */
export interface FormGrid {
  /** Shares of the form’s width. */
  readonly widths: readonly number[];
  readonly rows: readonly FormRow[];
  /** Rows at its top that every page repeats. */
  readonly head?: number;
  /** It begins a page. */
  readonly newPage?: boolean;
  /** It hangs on what stands above without room between. */
  readonly tight?: boolean;
}

/** A form on A4, the same on paper and in a spreadsheet: boxes in which things have their place. */
export interface Form {
  /** As it is written at the top, `견 적 서`. */
  readonly heading: string;
  /** As files call it. */
  readonly title: string;
  readonly language: Language;
  /** ISO time. */
  readonly madeAt: string;
  readonly footer: string;
  readonly landscape?: boolean;
  /** PNG that stamps a cell. */
  readonly stamp?: { readonly bytes: Uint8Array; readonly alt: string } | null;
  readonly grids: readonly FormGrid[];
}
