/** Excel's own limit of a sheet's name. */
const longestName = 31;

/** Texts that the writer of workbooks takes for numbers of texts it has seen: every object has them. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Without the signs that no XML may hold, and with `_x0041_` as the text that it is, not as the sign it stands for;
 * `toString` and its like are written with a sign that stands for their first letter.
 */
export const sheetText = (text: string): string =>
  inherited.has(text)
    ? `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`
    : plainCell(text);

const plainCell = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_');

/** A name as a sheet may have it. */
export const sheetName = (name: string): string =>
  plainCell(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, longestName)
    .replace(/^'|'$/g, ' ');

export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Name of a column counted from nought: A, Z, AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}
