import { rename, rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import {
  type ArchiveManifest,
  archiveFormat,
  archiveVersion,
  manifestName,
  notKept,
  type Progress,
  tablePart,
} from '#capabilities/keeping/archive.ts';
import { checkArchive } from '#capabilities/keeping/checkArchive.db.ts';
import { type Database, rowsOf, type Sql } from '#server/database.ts';
import { appliedMigrations } from '#server/migrations.ts';
import { readRows, readTables, type Table } from '#server/tables.ts';
import { writeZip, type ZipWriter } from '#server/writeZip.ts';

/**
 * Writes an archive of everything that cannot be made anew: rows as they stand at one moment, private files among them,
 * as texts that PGlite and PostgreSQL read alike. Checked wholly before it takes its name; nothing is left when it throws.
 */
export async function writeBackup(
  database: Database,
  path: string,
  progress: Progress,
): Promise<ArchiveManifest> {
  const draft = `${path}.part`;
  try {
    await writeZip(draft, (zip) => pack(database, zip, progress));
    const archive = await checkArchive(draft, progress);
    archive.close();
    await rename(draft, path);
    return archive.manifest;
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}

async function pack(database: Database, zip: ZipWriter, progress: Progress): Promise<void> {
  const described = await database.transaction(async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`);
    await speakPlainly(tx);
    const tables = (await readTables(tx)).filter(({ name }) => !notKept.includes(name));
    const packed: ArchiveManifest['tables'] = [];
    for (const [done, table] of tables.entries()) {
      progress({ doing: 'packing', name: table.name, done, total: tables.length });
      packed.push(await packTable(tx, table, zip));
    }
    return { ...(await describe(tx)), tables: packed };
  });
  const manifest: ArchiveManifest = {
    format: archiveFormat,
    version: archiveVersion,
    database: database.kind,
    ...described,
  };
  await zip.add(manifestName, [Buffer.from(JSON.stringify(manifest, null, 2))]);
}

/** Texts of values that do not hang on the settings of a server. */
async function speakPlainly(tx: Sql): Promise<void> {
  for (const setting of [
    "timezone = 'UTC'",
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'postgres'",
    "bytea_output = 'hex'",
    'extra_float_digits = 1',
  ]) {
    await tx.execute(sql.raw(`set local ${setting}`));
  }
}

async function packTable(
  tx: Sql,
  table: Table,
  zip: ZipWriter,
): Promise<ArchiveManifest['tables'][number]> {
  let rows = 0;
  async function* lines(): AsyncGenerator<Buffer> {
    for await (const page of readRows(tx, table)) {
      rows += page.length;
      yield Buffer.from(`${page.join('\n')}\n`);
    }
  }
  const packed = await zip.add(tablePart(table.name), lines());
  return { name: table.name, columns: table.columns.map(({ name }) => name), rows, ...packed };
}

async function describe(
  tx: Sql,
): Promise<Pick<ArchiveManifest, 'madeAt' | 'migrations' | 'audit'>> {
  const [now] = await rowsOf<{ at: string }>(tx, sql`select clock_timestamp()::text as at`);
  const [audit] = await rowsOf<{ seq: number; hash: string }>(
    tx,
    sql`select seq::int as seq, hash from audit_entry order by seq desc limit 1`,
  );
  const madeAt = new Date((now as { at: string }).at).toISOString();
  return { madeAt, migrations: await appliedMigrations(tx), audit: audit ?? null };
}
