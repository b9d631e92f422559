import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database, Sql } from '#server/database.ts';
import { markTransaction, refuseInsideTransaction } from '#server/insideTransaction.ts';
import { StartError } from '#server/startError.ts';

/** Milliseconds until an address that does not answer counts as unreachable. */
const connectTimeout = 5000;

pg.types.setTypeParser(pg.types.builtins.INT8, BigInt);

/** A pool of connections to PostgreSQL 15 or newer. Throws StartError where it cannot be reached. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectTimeout,
  });
  pool.on('error', () => {});
  await pool.query('select 1').catch(async (cause: Error) => {
    await pool.end();
    throw new StartError(
      `The database at ${withoutPassword(url)} cannot be reached: ${reasonOf(cause)}. Check DATABASE_URL.`,
    );
  });
  const db = drizzle({ client: pool }) as unknown as Sql;
  return {
    kind: 'postgres',
    db,
    transaction(work) {
      refuseInsideTransaction();
      return db.transaction((tx) => markTransaction(() => work(tx as unknown as Sql)));
    },
    lost: new Promise(() => {}),
    listen: (channel, heard) => listenOn(url, channel, heard),
    close: () => pool.end(),
  };
}

/** A connection of its own that listens; a lost one is not taken up again: listening only wakes, polling is the truth. */
async function listenOn(
  url: string,
  channel: string,
  heard: (said: string) => void,
): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeout });
  client.on('error', () => {});
  client.on('notification', ({ payload }) => heard(payload ?? ''));
  await client.connect();
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  return () => client.end();
}

function withoutPassword(url: string): string {
  return url.replace(/:\/\/[^@/]*@/, '://');
}

function reasonOf(error: Error): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0] as Error);
  return error.message;
}
