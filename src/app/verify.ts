import { checkTiles } from '#app/checkTiles.ts';
import type { TilesMade } from '#app/tileJob.ts';
import { auditFaults } from '#capabilities/audit/auditFaults.db.ts';
import type { ChainHead } from '#capabilities/audit/verifyChain.ts';
import type { Check } from '#capabilities/keeping/check.ts';
import { checkInvariants, shortened } from '#capabilities/keeping/invariants.db.ts';
import { searchFaults } from '#capabilities/search/searchFaults.db.ts';
import type { Database } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';
import { brokenForeignKeys } from '#server/foreignKeys.ts';
import { appliedMigrations, readMigrations } from '#server/migrations.ts';

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
  return [
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
    ...(await checkInvariants((work) => database.transaction(work))),
    await check('search', 'the search index is what its sources say', () =>
      database.transaction((tx) => searchFaults(tx)),
    ),
    await check('tiles', 'the files of the scene are what may be shown', async () =>
      checkTiles(db, tiles, await made()),
    ),
  ];
}

/** What damaged data made the code say; of a failed query the database's own words. */
function said(cause: Error): string {
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}
