import type { SectorId } from '#capabilities/companies/sector.ts';
import { foldText } from '#capabilities/search/foldText.ts';
import { gramNumber, gramsOf, headsOf } from '#capabilities/search/grams.ts';
import { initialsOf } from '#capabilities/search/hangul.ts';
import type { SearchHit } from '#capabilities/search/search.ts';
import type { LocalText } from '#shared/localText.ts';

/** A thing that can be found, in the field's words. */
export interface Findable {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly name: LocalText;
  readonly detail: LocalText | null;
  readonly sector: SectorId | null;
  readonly at: SearchHit['at'];
  /** Puts the more important of two equally good hits first. */
  readonly weight: number;
  /** Further names: former ones, an acronym. */
  readonly alsoNamed?: readonly string[];
  /** Texts that find it, but after those whose name is meant. */
  readonly mentions?: readonly (LocalText | string | null)[];
  /** Key of the list of buildings that light up in the scene. */
  readonly lit: string;
}

/** What the search index keeps of it. */
export interface SearchEntry extends Omit<Findable, 'alsoNamed' | 'mentions'> {
  /** Folded names between bars, initials included: `|효성중공업|hyosung|ㅎㅅㅈㄱㅇ|`. */
  readonly names: string;
  /** Names and mentions, folded, between bars. */
  readonly body: string;
  /** Numbers of the runs in the body and at the beginning of the names. */
  readonly grams: readonly number[];
}

/** Most buildings one entry, and one answer, lights up. */
export const mostLit = 2000;

export function searchEntry({ alsoNamed = [], mentions = [], ...thing }: Findable): SearchEntry {
  const names = [...textsOf(thing.name), ...alsoNamed].map(foldText).filter(Boolean);
  const folded = [...new Set([...names, ...names.map(initialsOf).filter(Boolean)])];
  const mentioned = mentions.flatMap(textsOf).map(foldText).filter(Boolean);
  const all = [...new Set([...folded, ...mentioned])];
  return {
    ...thing,
    names: `|${folded.join('|')}|`,
    body: `|${all.join('|')}|`,
    grams: [...new Set([...all.flatMap(gramsOf), ...folded.flatMap(headsOf)].map(gramNumber))],
  };
}

function textsOf(text: LocalText | string | null): string[] {
  if (text === null) return [];
  if (typeof text === 'string') return [text];
  return text.en === undefined ? [text.ko] : [text.ko, text.en];
}
