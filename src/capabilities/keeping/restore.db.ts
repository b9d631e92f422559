import { type ArchiveManifest, notKept, type Progress } from '#capabilities/keeping/archive.ts';
import { type CheckedArchive, checkArchive } from '#capabilities/keeping/checkArchive.db.ts';
import type { Database, Sql } from '#server/database.ts';
import { alone, appliedMigrations, applyMigrations, readMigrations } from '#server/migrations.ts';
import { dropSchema, emptyTables, resumeSequences, withoutGuards } from '#server/schema.ts';
import { StartError } from '#server/startError.ts';
import { insertLines, readTables, type Table } from '#server/tables.ts';

/**
 * Puts back what an archive holds in place of everything that stands, after the archive has been checked wholly. The
 * database changes in one transaction, so that whatever fails leaves the old state. `afterwards` runs in it, to make what
 * follows from the rows. Throws StartError.
 */
export async function restoreBackup(
  database: Database,
  path: string,
  progress: Progress,
  afterwards: (tx: Sql, manifest: ArchiveManifest) => Promise<void>,
): Promise<ArchiveManifest> {
  const archive = await checkArchive(path, progress);
  const { manifest } = archive;
  try {
    const replaced = alone(database, async (tx) => {
      const before = await readTables(tx);
      await standOn(tx, manifest);
      await withoutGuards(tx, async () => {
        await emptyTables(tx);
        await insertAll(tx, archive, progress);
      });
      await resumeSequences(tx);
      await applyMigrations(tx, readMigrations());
      refuseLoss(before, await readTables(tx));
      await afterwards(tx, manifest);
    });
    await replaced.catch((cause: Error) => {
      throw cause instanceof StartError ? cause : refused(cause);
    });
    return manifest;
  } finally {
    archive.close();
  }
}

/** Tables as the archive's rows need them: the present ones, or those of the older version it comes from. */
async function standOn(tx: Sql, { migrations, tables }: ArchiveManifest): Promise<void> {
  const present = await appliedMigrations(tx);
  if (present.join() === migrations.join()) {
    const own = new Set([...notKept, ...tables.map(({ name }) => name)]);
    const standing = await readTables(tx);
    return refuseLoss(
      standing,
      standing.filter(({ name }) => own.has(name)),
    );
  }
  const known = readMigrations();
  const unknown = present.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    throw new StartError(
      `The database was used by a newer version (${unknown.join(', ')}): update this one first. Nothing has been changed.`,
    );
  }
  await dropSchema(tx);
  await applyMigrations(
    tx,
    known.filter(({ name }) => migrations.includes(name)),
  );
}

/** Tables that nobody here knows are somebody else's: better to restore nothing than to lose them. */
function refuseLoss(before: readonly Table[], after: readonly Table[]): void {
  const lost = before.filter(({ name }) => !after.some((table) => table.name === name));
  if (lost.length === 0) return;
  const names = lost.map(({ name }) => name).join(', ');
  throw new StartError(
    `The database holds tables that are not this product’s (${names}): restore into a database of its own. Nothing has been changed.`,
  );
}

async function insertAll(tx: Sql, archive: CheckedArchive, progress: Progress): Promise<void> {
  const standing = new Map((await readTables(tx)).map((table) => [table.name, table]));
  const { tables } = archive.manifest;
  for (const [done, { name, columns }] of tables.entries()) {
    progress({ doing: 'restoring', name, done, total: tables.length });
    const table = standing.get(name);
    if (!table || notKept.includes(name)) throw misfit(name);
    const wanted = columnsOf(table, columns);
    for await (const page of archive.lines(name)) await insertLines(tx, wanted, page);
  }
}

function columnsOf(table: Table, names: readonly string[]): Table {
  const columns = names.map((name) => {
    const column = table.columns.find((known) => known.name === name);
    if (!column) throw misfit(`${table.name}.${name}`);
    return column;
  });
  return { name: table.name, columns };
}

/** The database's own words; those of the query hold rows. */
function refused({ cause, message }: Error): StartError {
  const why = cause instanceof Error ? cause.message : message;
  return new StartError(
    `The archive cannot be used: the database refused its rows (${why}). Nothing has been changed.`,
  );
}

function misfit(what: string): StartError {
  return new StartError(
    `The archive holds ${what}, which its version does not have: it is no backup of this product. Nothing has been changed.`,
  );
}
