import { unworkedFormula } from '#server/table.ts';

/** A cell by its place, from nought. */
type Place = readonly [row: number, column: number];

/** What a sheet says beyond the values of its cells. */
export interface SheetMarks {
  /** Cells of one column that are shown as one, first and last row. */
  readonly merged: readonly { readonly from: Place; readonly last: number }[];
  /** Cells without a value of their own: errors by their word, formulas that were never worked out. */
  readonly broken: readonly { readonly at: Place; readonly word: string }[];
}

const cell = /<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const merge = /<mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>|<is[\s>]/;
/** Merged areas that are looked at. */
const most = 5000;

/** Reads the marks of a sheet's XML. */
export function sheetMarks(xml: string): SheetMarks {
  const broken: { at: Place; word: string }[] = [];
  if (xml.includes('<f') || xml.includes('t="e"')) {
    for (const [, head = '', body = ''] of xml.matchAll(cell)) {
      const at = placeOf(/\br="([A-Z]+)(\d+)"/.exec(head));
      if (at === null) continue;
      const held = value.exec(body);
      if (/\bt="e"/.test(head)) broken.push({ at, word: held?.[1] || '#N/A' });
      else if (/<f[\s>/]/.test(body) && !held) broken.push({ at, word: unworkedFormula });
      else if (/<f[\s>/]/.test(body) && held?.[1] === '' && !/\bt="str"/.test(head))
        broken.push({ at, word: unworkedFormula });
    }
  }
  const merged: { from: Place; last: number }[] = [];
  for (const [, left, top, , bottom] of xml.matchAll(merge)) {
    const from = placeOf(['', left, top]);
    const last = Number(bottom) - 1;
    if (from !== null && last > from[0] && merged.length < most) merged.push({ from, last });
  }
  return { merged, broken };
}

/** The rows of a sheet with what its marks tell: each row of a merged cell holds its value. */
export function withMarks(
  rows: readonly (readonly string[])[],
  { merged, broken }: SheetMarks,
): string[][] {
  const filled = rows.map((row) => [...row]);
  for (const { at, word } of broken) {
    const row = filled[at[0]];
    if (row) row[at[1]] = word;
  }
  for (const { from, last } of merged) {
    const text = filled[from[0]]?.[from[1]] ?? '';
    if (text === '') continue;
    for (let y = from[0] + 1; y <= Math.min(last, filled.length - 1); y++) {
      const row = filled[y] as string[];
      if ((row[from[1]] ?? '') === '') row[from[1]] = text;
    }
  }
  return filled.map((row) => Array.from(row, (text) => text ?? ''));
}

function placeOf(found: readonly (string | undefined)[] | null): Place | null {
  const [, letters = '', digits = ''] = found ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}
