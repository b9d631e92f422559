import { sql } from 'drizzle-orm';
import type { Sql } from '#server/database.ts';

const key = 'figures-since';

/** The moment, in SQL, from which visits are counted and ends of quarters kept; null before `rememberBeginning`. */
export const figuresSince = sql`(select value::timestamptz from meta where key = ${key})`;

/** Notes when keeping began, once. */
export async function rememberBeginning(db: Sql): Promise<void> {
  await db.execute(sql`insert into meta (key, value)
    values (${key}, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    on conflict (key) do nothing`);
}
