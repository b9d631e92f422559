import { raisePlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import { rebuildSearch } from '#capabilities/search/rebuildSearch.db.ts';
import type { Database, Sql } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import type { Result } from '#shared/result.ts';

/** Carries a change out; `touches` says of what came of it whether the place shows something else now. */
export type ChangePlace = <T, E>(
  work: (tx: Sql) => Promise<Result<T, E>>,
  touches?: (value: T) => boolean,
) => Promise<Result<T, E>>;

/**
 * Changes what may be shown, everywhere at once: the change, the search index and the version of the place in one
 * transaction, the tiles as soon as `refresh` has made them anew.
 */
export function placeChange(database: Database, refresh: () => Promise<void>): ChangePlace {
  return async (work, touches = () => true) => {
    const done = await alone(database, async (tx) => {
      const result = await work(tx);
      if (result.ok && touches(result.value)) {
        await rebuildSearch(tx);
        await raisePlaceVersion(tx);
      }
      return result;
    });
    if (done.ok && touches(done.value)) await refresh();
    return done;
  };
}
