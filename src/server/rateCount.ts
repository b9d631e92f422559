import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';

/** How often something may be done by whom the key names, within so many seconds. */
export interface RateRule {
  readonly key: string;
  readonly most: number;
  readonly seconds: number;
}

/** Counts in the database, so that all instances share one budget; keys are kept as keyed hashes only. */
export interface RateCount {
  /** Counts one more under every rule; answers the seconds to wait, or 0 where it may pass. */
  wait(rules: readonly RateRule[]): Promise<number>;
  /** Forgets what was counted under a key. */
  forget(key: string): Promise<void>;
}

export function rateCount(db: Sql, secret: string): RateCount {
  const hashed = (key: string): string => createHmac('sha256', secret).update(key).digest('hex');
  const wait = async ({ key, most, seconds }: RateRule): Promise<number> => {
    const [row] = await rowsOf<{ count: number; seconds: number }>(
      db,
      sql`insert into rate_count as r (key, count, resets_at)
        values (${hashed(key)}, 1, clock_timestamp() + make_interval(secs => ${seconds}))
        on conflict (key) do update set
          count = case when r.resets_at <= clock_timestamp() then 1 else r.count + 1 end,
          resets_at = case when r.resets_at <= clock_timestamp() then excluded.resets_at else r.resets_at end
        returning count, ceil(extract(epoch from resets_at - clock_timestamp()))::integer as seconds`,
    );
    return row && row.count > most ? Math.max(1, row.seconds) : 0;
  };
  return {
    async wait(rules) {
      let longest = 0;
      for (const rule of rules) longest = Math.max(longest, await wait(rule));
      return longest;
    },
    async forget(key) {
      await db.execute(sql`delete from rate_count where key = ${hashed(key)}`);
    },
  };
}

/** Removes counts whose time is over. */
export async function sweepRateCounts(db: Sql): Promise<void> {
  await db.execute(sql`delete from rate_count where resets_at < clock_timestamp()`);
}
