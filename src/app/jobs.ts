import { raisePlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import { applyImport, undoImport } from '#capabilities/municipal-import/buildingImport.db.ts';
import type { ChangePlace } from '#capabilities/municipal-import/municipalImport.api.ts';
import type { ApplyLevel } from '#capabilities/publishing/publishing.api.ts';
import { setLevel } from '#capabilities/publishing/publishingLevel.db.ts';
import { rebuildSearch } from '#capabilities/search/rebuildSearch.db.ts';
import type { Database, Sql } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import type { Result } from '#shared/result.ts';

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

/** Carries imports out and undoes them: buildings, names, search index and version change in one transaction. */
export function importer(database: Database, refresh: () => Promise<void>): ChangePlace {
  const changing = async <T, E>(
    work: (tx: Sql) => Promise<Result<T, E>>,
  ): Promise<Result<T, E>> => {
    const done = await alone(database, async (tx) => {
      const result = await work(tx);
      if (result.ok) {
        await rebuildSearch(tx);
        await raisePlaceVersion(tx);
      }
      return result;
    });
    if (done.ok) await refresh();
    return done;
  };
  return {
    apply: (draft, reviewedBy) => changing((tx) => applyImport(tx, draft, reviewedBy)),
    undo: (id) => changing((tx) => undoImport(tx, id)),
  };
}
