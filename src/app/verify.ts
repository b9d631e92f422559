import { checkTiles } from '#app/checkTiles.ts';
import type { TilesMade } from '#app/tileJob.ts';
import { auditFaults } from '#capabilities/audit/auditFaults.db.ts';
import type { ChainHead } from '#capabilities/audit/verifyChain.ts';
import type { Check } from '#capabilities/keeping/check.ts';
import { brokenRows, invariants } from '#capabilities/keeping/invariants.db.ts';
import { searchFaults } from '#capabilities/search/searchFaults.db.ts';
import type { Database } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';
import { brokenForeignKeys } from '#server/foreignKeys.ts';
import { appliedMigrations, readMigrations } from '#server/migrations.ts';

/** Most findings of one check that are told one by one. */
const mostTold = 20;

export interface Verified {
  readonly database: Database;
  /** Files of the scene, and what was made last. */
  readonly tiles: FileStore;
  made(): Promise<TilesMade | null>;
}

/** Looks at everything that must hold; `head` is a row of the audit that was noted elsewhere. */
export async function verify(
  { database, tiles, made }: Verified,
  head: ChainHead | null,
): Promise<Check[]> {
  const { db } = database;
  const check = async (
    name: string,
    about: string,
    look: () => Promise<string[]>,
  ): Promise<Check> => ({
    name,
    about,
    found: shortened(
      await look().catch((cause: Error) => [`the look at it failed: ${said(cause)}`]),
    ),
  });
  const checks = [
    await check('schema', 'the database has the tables of this version', async () => {
      const applied = new Set(await appliedMigrations(db));
      const known = readMigrations().map(({ name }) => name);
      return [
        ...known.filter((name) => !applied.has(name)).map((name) => `${name} is not applied`),
        ...[...applied].filter((name) => !known.includes(name)).map((name) => `${name} is newer`),
      ];
    }),
    await check('audit', 'the chain of the audit is whole', () => auditFaults(db, head)),
    await check('foreign-keys', 'every foreign key holds', () => brokenForeignKeys(db)),
  ];
  for (const invariant of invariants) {
    const { name, about } = invariant;
    checks.push(await check(name, about, () => brokenRows(db, invariant)));
  }
  return [
    ...checks,
    await check('search', 'the search index is what its sources say', () =>
      database.transaction((tx) => searchFaults(tx)),
    ),
    await check('tiles', 'the files of the scene are what may be shown', async () =>
      checkTiles(db, tiles, await made()),
    ),
  ];
}

/** Findings in lines: the first ones, and how many more there are. */
function shortened(found: readonly string[]): string[] {
  if (found.length <= mostTold) return [...found];
  return [...found.slice(0, mostTold), `and ${found.length - mostTold} more`];
}

/** What damaged data made the code say; of a failed query the database's own words. */
function said(cause: Error): string {
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}
