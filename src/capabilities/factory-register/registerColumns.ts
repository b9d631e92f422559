import { err, ok, type Result } from '#shared/result.ts';

/** What a register may tell of a factory. */
export const fields = ['name', 'complex', 'address', 'lot', 'people', 'area', 'industry'] as const;
export type Field = (typeof fields)[number];

/** Headings of 전국공장등록현황 and of the lists that cities and KICOX make from it, the likeliest first. */
const synonyms: Readonly<Record<Field, readonly string[]>> = {
  name: ['회사명', '업체명', '기업명', '상호', '상호명', '사업장명', '공장명', 'company', 'name'],
  complex: ['단지명', '산업단지명', '산업단지', '단지', 'complex'],
  address: [
    '공장주소',
    '공장대표주소(도로명)',
    '공장대표주소',
    '도로명주소',
    '소재지도로명주소',
    '공장소재지',
    '소재지',
    '주소',
    'address',
  ],
  lot: ['공장주소_지번', '공장대표주소(지번)', '지번주소', '소재지지번주소', '지번'],
  people: ['종업원합계', '종업원수', '종업원', '총종업원수', '근로자수', '고용인원', 'employees'],
  area: ['용지면적', '부지면적', '대지면적', '공장용지면적'],
  industry: ['업종코드', '대표업종', '대표업종번호', '업종번호', '산업분류코드', '차수업종'],
};

/** Rows before the headings that are looked at: titles and notes of a sheet. */
const mostBefore = 20;

export interface ChosenColumns {
  /** Index of the row with the headings. */
  readonly header: number;
  /** Index of each field's column; null where the file has none. */
  readonly at: Readonly<Record<Field, number | null>>;
  readonly headings: readonly string[];
}

/** Finds the row of headings and the columns by their names; the error says what was found instead. */
export function chooseColumns(
  table: readonly (readonly string[])[],
): Result<ChosenColumns, string> {
  for (const [header, row] of table.slice(0, mostBefore).entries()) {
    const headings = row.map(plainHeading);
    const at = Object.fromEntries(
      fields.map((field) => [field, columnOf(headings, synonyms[field])]),
    ) as Record<Field, number | null>;
    if (at.name !== null && (at.address !== null || at.lot !== null)) {
      return ok({ header, at, headings: row.map((heading) => heading.trim()) });
    }
  }
  const first = (table.find((row) => row.some((cell) => cell.trim() !== '')) ?? [])
    .filter((cell) => cell.trim() !== '')
    .slice(0, 8)
    .map((cell) => cell.trim().slice(0, 20));
  return err(first.join(', '));
}

function columnOf(headings: readonly string[], names: readonly string[]): number | null {
  for (const name of names) {
    const at = headings.indexOf(plainHeading(name));
    if (at >= 0) return at;
  }
  return null;
}

const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*·]/gu, '');
