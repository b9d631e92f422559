import {
  type FeatureProblem,
  type ProblemCode,
  problemCodes,
  skipping,
} from '#capabilities/municipal-import/importDraft.ts';

/** What each problem means and what to do about it. */
const meanings: Record<ProblemCode, string> = {
  'no-geometry': 'no outline',
  'not-a-polygon': 'a point or a line, not a footprint',
  'not-a-number': 'a corner is no finite number',
  deleted: 'marked as deleted in the .dbf',
  outside: 'outside the place',
  'on-the-edge': 'partly outside the place',
  'crosses-itself':
    'the outline crosses itself: mend it (QGIS: Vector, Geometry tools, Fix geometries)',
  'too-small': 'under 4 ㎡',
  'too-large': 'longer than 900 m, or too long for its place: no building',
  'too-many-corners': 'more than 200 corners after smoothing to 0.8 m',
  'too-many-parts': 'more than 20 separate parts: split it into buildings',
  'same-shape': 'the same outline again',
  'same-id': 'an id that came before: kept under the id with a number behind it',
  'courtyard-dropped': 'a courtyard under 20 ㎡ or without room for a cut: roofed over',
  'height-unreadable': 'the height is no number: floors taken, else 8 m',
  'height-impossible': 'the height is under 2 m or over 300 m: floors taken, else 8 m',
  'floors-unreadable': 'the floors are no number from 1 to 80',
};
const shown = 5;

/** How often each problem came. */
export function countProblems(
  problems: readonly FeatureProblem[],
): Partial<Record<ProblemCode, number>> {
  const counts: Partial<Record<ProblemCode, number>> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Problems by kind, those that leave a feature out first, each with its first features. */
export function problemLines(problems: readonly FeatureProblem[]): string[] {
  return problemCodes.flatMap((code) => {
    const own = problems.filter((problem) => problem.code === code);
    if (own.length === 0) return [];
    const which = own
      .slice(0, shown)
      .map(({ row, id }) => (id === '' ? String(row) : `${row} (${id.slice(0, 40)})`));
    const more = own.length > shown ? ', …' : '';
    const fate = isSkipping(code) ? 'left out' : 'noted';
    return [`  ${own.length} ${fate}: ${meanings[code]}; feature ${which.join(', ')}${more}`];
  });
}

/** All problems as CSV, with a byte order mark for spreadsheets; texts from the file are quoted and never formulas. */
export function problemTable(problems: readonly FeatureProblem[]): string {
  const quoted = (text: string): string =>
    `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const rows = problems.map(
    ({ row, id, code }) =>
      `${row},${quoted(id)},${code},${isSkipping(code) ? 'left out' : 'noted'},${quoted(meanings[code])}`,
  );
  return `\ufefffeature,id,problem,fate,meaning\r\n${rows.join('\r\n')}\r\n`;
}

const isSkipping = (code: ProblemCode): boolean => (skipping as readonly string[]).includes(code);
