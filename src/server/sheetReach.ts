/** How far the cells of a sheet reach. */
export interface SheetReach {
  readonly rows: number;
  readonly columns: number;
}

/** A cell's or row's place: r="B12", or r="12" of a row. */
const places = /\br\s*=\s*["']\s*([A-Za-z]*)(\d+)\s*["']/g;
/** A place written so that only an XML reader would see it. */
const disguised = /\br\s*=\s*["'][^"']*&/;

/**
 * How far the cells of a sheet's XML reach, without reading it as one: a single cell in the last corner of a sheet would make a
 * reader build everything before it. Infinite where a place is disguised.
 */
export function sheetReach(xml: string): SheetReach {
  if (disguised.test(xml)) return { rows: Infinity, columns: Infinity };
  let [rows, columns] = [0, 0];
  for (const [, letters = '', digits] of xml.matchAll(places)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  return { rows: Math.max(rows, xml.split('<row').length - 1), columns };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
