import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Characters of the page by the file that brings their shapes. */
export interface Characters {
  /** What the first picture and the panels beside it show. */
  readonly first: string;
  /** All others that texts and data of the repository use. */
  readonly second: string;
}

/** Hangul of what stands beside the first picture; a browser test finds what is missing here. */
const firstWords = [
  '창원산단 트윈 찾기 기업 제품 건물 단지 업종 목록으로 화면으로 건너뛰기 색으로 보기 회사 공개자료',
  '기계 운송장비 금속가공 전기 전자 철강 소재 기타 개사 세부 곳 연표 건 추정 형상 지형 개략 자료 전국공장등록현황',
  '햇빛과 그림자 오전 오후 년 월 일 한국어 화살표 키로 옮깁니다 지도의 한 곳을 누르거나 끌면 그곳으로 갑니다',
  '이 지붕 아래에서 무엇을 만드는지 찾아보세요 불러오는 중 이름 주소 검색',
].join('');
const firstSigns = '·–—‘’“”…×²³°±→←↑↓▲㎡©';
/** Companies by people employed whose names may stand in the first picture. */
const firstNames = 48;

/** Collects the characters that a page can show without a text from outside, each set in order. */
export function pretendardCharacters(root: string): Characters {
  const first = new Set([...ascii(), ...firstSigns]);
  const shown = firstWords + placeNames(root) + largestCompanies(root);
  for (const sign of shown) if (isHangul(sign)) first.add(sign);
  const second = new Set<string>();
  for (const sign of [...latinAndJamo(), ...signs, ...usedIn(root)]) {
    if (sign >= ' ' && !first.has(sign)) second.add(sign);
  }
  return { first: [...first].sort().join(''), second: [...second].sort().join('') };
}

/** The characters as a CSS `unicode-range`, neighbours joined. */
export function unicodeRange(characters: string): string {
  const codes = [...characters].map((sign) => sign.codePointAt(0) as number).sort((a, b) => a - b);
  const ranges: [from: number, to: number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && code <= last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16);
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',');
}

const signs = '•※÷≤≥℃㎥㎜㎏％△▼▽○●◎□■◇◆☆★✓✕〈〉《》「」『』【】〒☎₩€';
const isHangul = (sign: string): boolean => sign >= '가' && sign <= '힣';
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
const ascii = (): string[] => range(0x20, 0x7e);
const latinAndJamo = (): string[] => [...range(0xa0, 0xff), ...range(0x3131, 0x3163)];

function placeNames(root: string): string {
  const names: string[] = [];
  for (const layer of ['blocks', 'roads', 'waters', 'relief']) {
    JSON.parse(readFileSync(join(root, `assets/${layer}.json`), 'utf8'), (key, value) => {
      if (key === 'ko') names.push(value);
      return value;
    });
  }
  return names.join('');
}

function largestCompanies(root: string): string {
  const companies: { name: { ko: string }; employees: number | null }[] = JSON.parse(
    readFileSync(join(root, 'assets/companies.json'), 'utf8'),
  );
  return companies
    .toSorted((a, b) => (b.employees ?? 0) - (a.employees ?? 0))
    .slice(0, firstNames)
    .map(({ name }) => name.ko)
    .join('');
}

function usedIn(root: string): Set<string> {
  const found = new Set<string>();
  for (const folder of ['src', 'assets']) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || !/\.(tsx?|json|geojson|csv|css)$/.test(entry.name)) continue;
      for (const sign of readFileSync(join(entry.parentPath, entry.name), 'utf8')) found.add(sign);
    }
  }
  return found;
}
