import { raisePagesVersion, raisePlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import { rebuildSearch } from '#capabilities/search/rebuildSearch.db.ts';
import type { Database, Sql } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import type { Result } from '#shared/result.ts';

/** What a change makes anew: the place with its scene, or only what is told of it, on pages and in the search. */
export type Touched = 'place' | 'pages';

/** Carries a change out; `touches` says what shows something else after what came of it, null where nothing does. */
export type ChangePlace = <T, E>(
  work: (tx: Sql) => Promise<Result<T, E>>,
  touches?: (value: T) => Touched | null,
) => Promise<Result<T, E>>;

/**
 * Changes what may be shown, everywhere at once: the change, the search index and the version of what it touches in one
 * transaction, the tiles (where it touches the place) as soon as `refresh` has made them anew.
 */
export function placeChange(database: Database, refresh: () => Promise<void>): ChangePlace {
  return async (work, touches = () => 'place') => {
    let touched: Touched | null = null;
    const done = await alone(database, async (tx) => {
      const result = await work(tx);
      touched = result.ok ? touches(result.value) : null;
      if (touched === null) return result;
      await rebuildSearch(tx);
      await (touched === 'place' ? raisePlaceVersion(tx) : raisePagesVersion(tx));
      return result;
    });
    if (done.ok && touched === 'place') await refresh();
    return done;
  };
}
