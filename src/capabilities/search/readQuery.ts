import { foldText } from '#capabilities/search/foldText.ts';
import { gramsOf, headMark, headsOf, wholeMark } from '#capabilities/search/grams.ts';
import { completionsOf, isInitials, isJamo } from '#capabilities/search/hangul.ts';

/** What an entry must hold to be a hit: the runs narrow it down by an index, the patterns decide. */
export interface SearchQuery {
  /** The words put together, as an entry's names are compared with. */
  readonly folded: string;
  /** Regular expression of the words put together; the last syllable may be unfinished. */
  readonly pattern: string;
  /** Every one of these runs. */
  readonly every: readonly string[];
  /** Of each of these groups at least one run. */
  readonly some: readonly (readonly string[])[];
  /** At least one of these runs begins a name that begins with the words put together. */
  readonly heads: readonly string[];
  /** Every one of these patterns, one a word. */
  readonly words: readonly string[];
}

/** Longest part of a query that is looked at, letters. */
const longest = 40;

/** Reads what stands in the search box; null where nothing in it can be searched. */
export function readQuery(text: string): SearchQuery | null {
  const words = text
    .slice(0, longest * 2)
    .split(/\s+/u)
    .map((word) => foldText(word).slice(0, longest))
    .filter((word) => word !== '');
  const last = words.length - 1;
  const typed = words.map((word, i) => (i === last ? withoutLoneJamo(word) : word)).filter(Boolean);
  if (typed.length === 0) return null;
  const parts = typed.map((word, i) => wordParts(word, i === typed.length - 1));
  return {
    folded: typed.join(''),
    pattern: parts.map(({ pattern }) => pattern).join(''),
    every: [...new Set(parts.flatMap(({ every }) => every))],
    some: parts.flatMap(({ some }) => (some.length > 0 ? [some] : [])),
    heads: headsFor(typed.join('')),
    words: parts.map(({ pattern }) => pattern),
  };
}

/** While a syllable is being typed its consonant stands alone behind whole syllables: 변ㅇ means 변 so far. */
function withoutLoneJamo(word: string): string {
  const letters = [...word];
  while (letters.length > 1 && isJamo(letters.at(-1) as string) && !isInitials(word)) letters.pop();
  return letters.join('');
}

function wordParts(
  word: string,
  unfinished: boolean,
): { pattern: string; every: string[]; some: string[] } {
  const letters = [...word];
  const end = letters.at(-1) as string;
  const completions = unfinished ? completionsOf(end) : null;
  if (!completions) return { pattern: word, every: strongest(word), some: [] };
  const head = letters.slice(0, -1).join('');
  const before = letters.at(-2) ?? '';
  return {
    pattern: `${head}[${completions[0]}-${completions.at(-1)}]`,
    every: head === '' ? [] : strongest(head),
    some: completions.map((syllable) => `${before}${syllable}`),
  };
}

/** The longest runs of a word: they are the rarest, and hold the shorter ones. */
function strongest(word: string): string[] {
  const grams = gramsOf(word);
  const length = Math.max(...grams.map((gram) => [...gram].length));
  const pairs = grams.filter((gram) => [...gram].length === Math.min(2, length));
  return [...new Set([...pairs, ...grams.filter((gram) => [...gram].length === length)])];
}

/** The longest beginning that the index keeps; each of its completions where its last syllable is unfinished. */
function headsFor(folded: string): string[] {
  const heads = headsOf(folded).filter((head) => !head.startsWith(wholeMark));
  const longest = (heads.at(-1) as string).slice(headMark.length);
  const completions = longest === folded ? completionsOf([...longest].at(-1) as string) : null;
  if (!completions) return [headMark + longest];
  const kept = [...longest].slice(0, -1).join('');
  return completions.map((syllable) => headMark + kept + syllable);
}
