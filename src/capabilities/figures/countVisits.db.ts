import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Visit } from '#capabilities/figures/visit.ts';
import { type Database, rowsOf, type Sql } from '#server/database.ts';

/** Today at the place, by the database's clock. */
const today = sql`(clock_timestamp() at time zone 'Asia/Seoul')::date`;

/**
 * Counts who has not been counted today. A visitor is known for the day by a keyed hash of address and agent; key and
 * hashes are gone with the day, and only the number by day and country stays. All instances count under one key.
 */
export async function countVisits(database: Database, visits: readonly Visit[]): Promise<void> {
  await database.transaction(async (tx) => {
    await closePastDays(tx);
    const key = await keyOfToday(tx);
    const byHash = new Map<string, string>();
    for (const { address, agent, country } of visits) {
      const hash = createHmac('sha256', key).update(`${address}\n${agent}`).digest('hex');
      if (!byHash.has(hash)) byHash.set(hash, country);
    }
    const arrived = [...byHash].map(([hash, country]) => ({ hash, country }));
    await tx.execute(sql`
      with arrived as (
        select decode(hash, 'hex') as hash, country
        from json_to_recordset(${JSON.stringify(arrived)}::json) as r(hash text, country text)
      ), fresh as (
        insert into visit_seen (hash) select hash from arrived on conflict do nothing returning hash
      )
      insert into visit_count as c (day, country, visits)
      select k.day, a.country, count(*)
      from fresh join arrived a using (hash), visit_day_key k
      group by k.day, a.country
      on conflict (day, country) do update set visits = c.visits + excluded.visits`);
  });
}

/** Forgets whom yesterday's hashes meant, where the day is over. */
export const forgetPastDays = (database: Database): Promise<void> =>
  database.transaction(closePastDays);

/**
 * Empties key and hashes of a day that is over, once for all instances: they take turns from here on. Truncated, so
 * that nothing stays in the tables' files either.
 */
async function closePastDays(tx: Sql): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(35207128663)`);
  const past = await rowsOf(tx, sql`select 1 from visit_day_key where day <> ${today}`);
  if (past.length > 0) await tx.execute(sql`truncate visit_day_key, visit_seen`);
}

/** The key of today, made where there is none; what was counted under one that is lost is forgotten. */
async function keyOfToday(tx: Sql): Promise<Buffer> {
  const [known] = await rowsOf<{ key: string }>(
    tx,
    sql`select encode(key, 'hex') as key from visit_day_key`,
  );
  if (known) return Buffer.from(known.key, 'hex');
  const key = randomBytes(32);
  await tx.execute(sql`truncate visit_seen`);
  await tx.execute(sql`insert into visit_day_key (day, key)
    values (${today}, decode(${key.toString('hex')}, 'hex'))`);
  return key;
}
