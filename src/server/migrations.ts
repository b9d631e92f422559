import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { type Database, rowsOf, type Sql } from '#server/database.ts';

const folder = new URL('./migrations/', import.meta.url);

export interface Migration {
  readonly name: string;
  /** One statement each: in the file a statement ends with a semicolon before an empty line. */
  readonly statements: readonly string[];
}

/** The SQL files of this version in their order. */
export function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name,
      statements: readFileSync(new URL(name, folder), 'utf8')
        .split(/;\s*\n(?=\s*\n)|;\s*$/)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== ''),
    }));
}

/** Runs `work` in one transaction that no other instance runs at the same time; the others wait. */
export function alone<T>(database: Database, work: (tx: Sql) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(35207128661)`);
    return work(tx);
  });
}

/** Applies what has not been applied, all or nothing; answers the names of what it applied. */
export function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  return alone(database, (tx) => applyMigrations(tx, migrations));
}

/** Applies those that have not been applied; answers their names. */
export async function applyMigrations(
  tx: Sql,
  migrations: readonly Migration[],
): Promise<string[]> {
  await tx.execute(sql`create table if not exists migration (
    name text primary key, applied_at timestamptz not null default clock_timestamp())`);
  const done = new Set(await appliedMigrations(tx));
  const missing = migrations.filter(({ name }) => !done.has(name));
  for (const { name, statements } of missing) {
    for (const statement of statements) await tx.execute(sql.raw(statement));
    await tx.execute(sql`insert into migration (name) values (${name})`);
  }
  return missing.map(({ name }) => name);
}

/** Names of the migrations that the database has, in their order. */
export async function appliedMigrations(db: Sql): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select name from migration order by name collate "C"`,
  );
  return rows.map(({ name }) => name);
}
