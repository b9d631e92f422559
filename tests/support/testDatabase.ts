import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlace } from '#app/writePlace.ts';
import type { Database } from '#server/database.ts';
import { alone, migrate, readMigrations } from '#server/migrations.ts';
import { openPglite } from '#server/pgliteDatabase.ts';
import { openPostgres } from '#server/postgresDatabase.ts';
import { startPostgres } from './postgres.ts';
import { tinyCompanies, tinyPlace } from './tinyPlace.ts';

/** An embedded database in memory with the present schema, from a dump kept between runs (a fresh one takes 4 s). */
export async function emptyPglite(): Promise<Database> {
  const schema = createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex');
  const folder = join(tmpdir(), 'changwon-twin-tests');
  const path = join(folder, `pglite-${schema.slice(0, 16)}.tar`);
  if (existsSync(path)) return openPglite(undefined, readFileSync(path));
  const database = await openPglite();
  await migrate(database);
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, await database.dump());
  renameSync(draft, path);
  return database;
}

/** Writes the tiny place anew: what a test has changed is gone, levels, requests, imports, accounts and visits included. */
export async function resetTiny(database: Database): Promise<void> {
  const { sql } = await import('drizzle-orm');
  await database.db.execute(
    sql`truncate publishing_level, correction_request, page_report, hiding, page_ask, certificate_warning, page_consent,
      building_import, account_user, organisation, rate_count, mail_outbox, private_file, visit_count,
      visit_seen, visit_day_key, figure_snapshot, register_import, register_draft, inquiry, inquiry_file,
      inquiry_handover, rfq, rfq_file cascade`,
  );
  await alone(database, (tx) => writePlace(tx, tinyPlace, tinyCompanies, 'tiny'));
}

export interface TestDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

/** The databases that a suite runs on: PGlite always, PostgreSQL where its server can be had. */
export const engines = ['PGlite', 'PostgreSQL'] as const;

/** Opens one of them with the tiny place in it; null, with the reason printed, where it cannot be had. */
export async function openTiny(engine: (typeof engines)[number]): Promise<TestDatabase | null> {
  if (engine === 'PGlite') {
    const database = await emptyPglite();
    await resetTiny(database);
    return { database, close: () => database.close() };
  }
  const cluster = await startPostgres();
  if ('missing' in cluster) {
    process.stdout.write(`skipped on PostgreSQL: ${cluster.missing}\n`);
    return null;
  }
  try {
    const database = await openPostgres(cluster.url);
    await migrate(database);
    await resetTiny(database);
    return { database, close: () => database.close().then(cluster.stop) };
  } catch (cause) {
    await cluster.stop();
    throw cause;
  }
}
