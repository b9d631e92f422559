import type { Language } from '#shared/language.ts';

export interface PdfColumn {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  /** Right for numbers, whose digits then stand under each other. */
  readonly align?: 'left' | 'right';
}

export interface PdfRow {
  readonly cells: readonly string[];
  /** `group` heads the rows below it, `part` belongs to the row above, `sum` closes a column. */
  readonly look?: 'plain' | 'group' | 'part' | 'sum';
}

export interface PdfTable {
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly PdfRow[];
}

export interface PdfText {
  readonly text: string;
  /** A title opens the document, a heading a part of it; a note is small and quiet. */
  readonly look: 'title' | 'heading' | 'text' | 'note';
}

/** A document on A4 as plain data: what it says, from the top down, and how it is called. */
export interface PdfContent {
  readonly title: string;
  readonly language: Language;
  /** ISO time. */
  readonly madeAt: string;
  /** Where all comes from and as of when; at the foot of each page beside its number. */
  readonly footer: string;
  readonly parts: readonly (PdfText | PdfTable)[];
}
