import { type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Drizzle over either driver, or over one of its transactions. */
export type Sql = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** The one door to the truth: embedded PGlite or PostgreSQL, same SQL. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  /** Outside any transaction; throws when used inside one (on PGlite it would wait for ever). */
  readonly db: Sql;
  /** Commits what `work` resolves to, rolls back when it throws. */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
  /** Calls `heard` with what was said after each commit that notified the channel; resolves to a way to stop. */
  listen(channel: string, heard: (said: string) => void): Promise<() => Promise<void>>;
  /** Resolves with the reason when it can never answer again; one that may come back is not lost. */
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

/** Rows of a statement written by hand, as the caller describes them. */
export async function rowsOf<Row>(db: Sql, query: SQL): Promise<Row[]> {
  const answer = (await db.execute(query)) as { rows: Row[] };
  return answer.rows;
}

/** Tells every listener of the channel, once the transaction has committed; up to 8,000 bytes. */
export async function notify(tx: Sql, channel: string, said = ''): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${said})`);
}
