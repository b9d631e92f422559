/** What a cell says of its field. */
export type CellWord =
  | { readonly kind: 'left' }
  | { readonly kind: 'back' }
  | { readonly kind: 'text'; readonly text: string };

/** Dashes that take a value back where they stand alone: hyphen, en and em dash, minus. */
const dash = '[-\u2013\u2014\u2212]';
const loneDash = new RegExp(`^${dash}$`);
const boundDash = new RegExp(`^'+${dash}$`);

/** Reads a cell: empty leaves what there is, a lone dash takes it back, an apostrophe before it makes it a text. */
export function cellWord(cell: string | undefined): CellWord {
  const text = (cell ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (text === '') return { kind: 'left' };
  if (loneDash.test(text)) return { kind: 'back' };
  return { kind: 'text', text: boundDash.test(text) ? text.slice(1) : text };
}

/** A text as a cell that is read as the same text. */
export const textCell = (text: string): string =>
  loneDash.test(text) || boundDash.test(text) ? `'${text}` : text;

const carriedOut = /^[=+\-@\t\r']/;

/** A text for CSV that no spreadsheet carries out: an apostrophe stands before what it might. */
export const boundText = (text: string): string => (carriedOut.test(text) ? `'${text}` : text);

/** Takes the apostrophe of `boundText` away. */
export const freedText = (text: string): string =>
  text.startsWith("'") && carriedOut.test(text.slice(1)) ? text.slice(1) : text;
