import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countVisits, forgetPastDays } from '#capabilities/figures/countVisits.db.ts';
import type { Visit } from '#capabilities/figures/visit.ts';
import { startVisitCounter } from '#capabilities/figures/visitCounter.db.ts';
import { type Database, rowsOf } from '#server/database.ts';
import { createLog } from '#server/log.ts';
import { emptyPglite } from '../../support/testDatabase.ts';

const log = createLog('silent');
const aVisit = fc.record({
  address: fc.constantFrom('198.51.100.1', '198.51.100.2', '2001:db8::1', '203.0.113.9'),
  agent: fc.constantFrom('Firefox', 'Safari', 'Firefox\n203.0.113.9'),
  country: fc.constantFrom('KR', 'DE', 'ZZ'),
});
const visitors = (visits: readonly Visit[]): number =>
  new Set(visits.map(({ address, agent }) => JSON.stringify([address, agent]))).size;

describe('visits', () => {
  let database: Database;
  beforeAll(async () => {
    database = await emptyPglite();
  });
  afterAll(() => database.close());

  const clear = () => database.db.execute(sql`truncate visit_count, visit_seen, visit_day_key`);
  const one = async <T>(query: ReturnType<typeof sql>): Promise<T> =>
    (await rowsOf<{ value: T }>(database.db, query))[0]?.value as T;
  const counted = () =>
    one<number>(sql`select coalesce(sum(visits), 0)::int as value from visit_count`);
  const hashes = () => one<number>(sql`select count(*)::int as value from visit_seen`);

  it('count each visitor once a day, however they come in and in how many writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(aVisit, { maxLength: 12 }), { maxLength: 6 }),
        async (writes) => {
          await clear();
          for (const visits of writes) await countVisits(database, visits);
          expect(await counted()).toBe(visitors(writes.flat()));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leave nothing but a number by day and country when the day is over', async () => {
    await clear();
    const visit = { address: '198.51.100.77', agent: 'Firefox', country: 'DE' };
    await countVisits(database, [visit, { ...visit, agent: 'Safari' }]);
    await database.db.execute(sql`update visit_day_key set day = day - 1`);
    await database.db.execute(sql`update visit_count set day = day - 1`);
    await forgetPastDays(database);
    expect(await hashes()).toBe(0);
    expect(await one(sql`select count(*)::int as value from visit_day_key`)).toBe(0);
    expect(await rowsOf(database.db, sql`select country, visits from visit_count`)).toEqual([
      { country: 'DE', visits: 2 },
    ]);
  });

  it('forget a day that ended while nothing ran, before the first visit of the next is written', async () => {
    await clear();
    const visit = { address: '198.51.100.77', agent: 'Firefox', country: 'DE' };
    await countVisits(database, [visit]);
    const key = await one(sql`select encode(key, 'hex') as value from visit_day_key`);
    await database.db.execute(sql`update visit_day_key set day = day - 3`);
    await database.db.execute(sql`update visit_count set day = day - 3`);
    await countVisits(database, [visit]);
    expect(await hashes()).toBe(1);
    expect(await one(sql`select encode(key, 'hex') as value from visit_day_key`)).not.toBe(key);
    expect(await rowsOf(database.db, sql`select visits from visit_count`)).toHaveLength(2);
  });

  it('are kept under the day of the place, by the database’s clock', async () => {
    await clear();
    await countVisits(database, [{ address: '198.51.100.1', agent: 'Firefox', country: 'KR' }]);
    expect(
      await one(sql`select bool_and(day = (clock_timestamp() at time zone 'Asia/Seoul')::date)
        as value from visit_count`),
    ).toBe(true);
  });

  it('are held in memory until they are written, and through a write that fails', async () => {
    await clear();
    let broken = true;
    const failing: Database = {
      ...database,
      transaction: (work) =>
        broken ? Promise.reject(new Error('no database')) : database.transaction(work),
    };
    const counter = startVisitCounter(failing, log);
    counter.add({ address: '198.51.100.1', agent: 'Firefox', country: 'KR' });
    counter.add({ address: '198.51.100.1', agent: 'Firefox', country: 'KR' });
    expect(await counted()).toBe(0);
    await expect(counter.flush()).rejects.toThrow('no database');
    counter.add({ address: '198.51.100.2', agent: 'Firefox', country: 'KR' });
    broken = false;
    await counter.stop();
    expect(await counted()).toBe(2);
  });
});
