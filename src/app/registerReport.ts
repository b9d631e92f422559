import type { DraftSummary } from '#capabilities/factory-register/registerDraft.ts';
import type {
  RegisterOutcome,
  RegisterPreview,
} from '#capabilities/factory-register/registerOutcome.ts';
import type { RowProblem, RowProblemCode } from '#capabilities/factory-register/registerRow.ts';

const number = (value: number): string => value.toLocaleString('en');
const shown = 10;

const meanings: Readonly<Record<RowProblemCode, string>> = {
  'no-name': 'no name (회사명이 없음): left out',
  'no-address': 'no address (주소가 없음): left out',
  'too-long': 'a text too long for a name or an address (너무 긴 글): left out',
  'unreadable-letters':
    'letters that cannot be read: another encoding (읽을 수 없는 글자): left out',
  formula: 'begins like a formula (수식으로 시작함): left out',
  personal: 'holds what looks like a resident number (주민등록번호로 보임): left out',
  'people-unreadable': 'the number of people is none (종업원 수가 아님): taken as not told',
  'area-unreadable': 'the area is none (면적이 아님): taken as not told',
  doubled: 'says again what another row says (앞 행과 같음): counted once',
};

/** What a file holds and which of its rows have problems. */
export function readRegisterLines(draft: DraftSummary): string[] {
  const { file, format, encoding, sheet, lines, complexes, problems, problemCounts } = draft;
  const kind = format === 'xlsx' ? `Excel, sheet ${sheet}` : `CSV, ${encoding?.toUpperCase()}`;
  const named = complexes.map(({ name, rows }) => `${name ?? 'outside of all'} ${number(rows)}`);
  return [
    `${file}: ${kind}, ${number(lines)} rows`,
    `Complexes: ${named.slice(0, shown).join(' · ')}${named.length > shown ? ', …' : ''}`,
    ...Object.entries(problemCounts).map(([code, count]) => {
      const rows = problems.filter((one) => one.code === code).map(({ row }) => row);
      const some = rows.slice(0, 5).join(', ') + (rows.length > 5 ? ', …' : '');
      return `  ${number(count)} × ${meanings[code as RowProblemCode]} (rows ${some})`;
    }),
  ];
}

/** The dry run. */
export function wouldDo({
  outcome,
  questions,
  changes,
  gone,
  unplaced,
}: RegisterPreview): string[] {
  return [
    ...outcomeLines(outcome, false),
    ...some('The same company? Until decided, each is a company of its own:', questions, (one) => {
      const [best] = one.candidates;
      const where = best?.samePlace ? 'same address' : best?.address;
      return `row ${one.row} ${one.name} ~ ${best?.name} (${Math.round((best?.likeness ?? 0) * 100)} %, ${where})`;
    }),
    ...some(
      'Told otherwise:',
      changes,
      ({ name, what, before, after, kept }) =>
        `${name}: ${what} ${before || 'not told'} → ${after}${kept ? ', stays as its company says' : ''}`,
    ),
    ...some('Not told any more:', gone, ({ name, address }) => `${name}, ${address}`),
    ...some('Not placed:', unplaced, ({ row, name, address }) => `row ${row} ${name}, ${address}`),
  ];
}

/** The end of an import. */
export function appliedRegister(id: number, outcome: RegisterOutcome): string[] {
  return [
    ...outcomeLines(outcome, true),
    `Register ${id} stands. To take it back: npm run twin -- import register undo`,
  ];
}

function outcomeLines(outcome: RegisterOutcome, done: boolean): string[] {
  const { rows, factories, fresh, linked, unchanged, changed, returned, gone, leaving, kept } =
    outcome;
  const { placed, unplaced, questions, same } = outcome;
  const share = (count: number): string =>
    `${number(count)} (${Math.round((100 * count) / Math.max(1, factories))} %)`;
  return [
    `${number(rows)} rows tell of ${number(factories)} factories: ${number(fresh)} companies ${done ? 'have come' : 'would come'}, ${number(linked)} were known by name and address, ${number(unchanged)} are as before, ${number(changed)} told otherwise, ${number(returned)} back again, ${number(gone)} gone (${number(leaving)} leave their address); ${number(kept)} facts stay as companies say.`,
    `Placed: ${share(placed.site)} at a known address, ${share(placed.road)} along the road, ${share(placed['side-road'])} along a side road, ${share(placed.dong)} by dong; ${number(unplaced)} not placed.`,
    `${number(questions)} may belong to another company, ${number(same)} were decided to.`,
  ];
}

function some<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  return [
    title,
    ...items.slice(0, shown).map((item) => `  ${line(item)}`),
    ...(items.length > shown ? [`  and ${number(items.length - shown)} more`] : []),
  ];
}

/** Problems as CSV that a spreadsheet opens without carrying anything out. */
export function problemCsv(problems: readonly RowProblem[]): string {
  const cell = (text: string): string =>
    `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  const lines = problems.map(({ row, column, code }) => [
    String(row),
    cell(column ?? ''),
    code,
    cell(meanings[code]),
  ]);
  return `\ufeff${[['row', 'column', 'code', 'meaning'], ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}
