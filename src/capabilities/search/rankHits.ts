import { dice } from '#capabilities/search/grams.ts';
import type { SearchQuery } from '#capabilities/search/readQuery.ts';

export interface Rankable {
  /** Folded names between bars. */
  readonly names: string;
  readonly weight: number;
  readonly id: string;
}

/** How well names answer a query: 3 the very name, 2 its beginning, 1 within it, 0 only mentioned. */
export function tierOf(names: string, query: SearchQuery): number {
  if (names.includes(`|${query.folded}|`)) return 3;
  if (new RegExp(`\\|${query.pattern}`, 'u').test(names)) return 2;
  return new RegExp(query.pattern, 'u').test(names) ? 1 : 0;
}

/**
 * Best first: the very name, its beginning, within it, mentioned; then by weight and likeness; then by id. Where names
 * hold only some of several words, the particular thing is meant (효성 변압기), so the
 * less weighty comes first.
 */
export function rankHits<Hit extends Rankable>(hits: readonly Hit[], query: SearchQuery): Hit[] {
  const scored = hits.map((hit) => {
    const names = hit.names.split('|').filter(Boolean);
    const tier = tierOf(hit.names, query);
    const likeness = Math.max(0, ...names.map((name) => dice(query.folded, name)));
    const particular = tier === 0 && query.words.length > 1;
    return { hit, tier, score: particular ? likeness - hit.weight : likeness + hit.weight / 10 };
  });
  scored.sort((a, b) => b.tier - a.tier || b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1));
  return scored.map(({ hit }) => hit);
}
