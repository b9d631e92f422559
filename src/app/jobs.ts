import { raisePlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import type { ApplyLevel } from '#capabilities/publishing/publishing.api.ts';
import { setLevel } from '#capabilities/publishing/publishingLevel.db.ts';
import { rebuildSearch } from '#capabilities/search/rebuildSearch.db.ts';
import type { Database } from '#server/database.ts';
import { alone } from '#server/migrations.ts';

/**
 * Sets the publishing level of a site for every answer at once, and for the tiles as soon as `refresh` has made them
 * anew: level, search index and version change in one transaction.
 */
export function levelSetter(database: Database, refresh: () => Promise<void>): ApplyLevel {
  return async (site, level, setBy) => {
    const known = await alone(database, async (tx) => {
      if (!(await setLevel(tx, site, level, setBy))) return false;
      await rebuildSearch(tx);
      await raisePlaceVersion(tx);
      return true;
    });
    if (known) await refresh();
    return known;
  };
}
