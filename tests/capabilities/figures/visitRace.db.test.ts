import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureGroups } from '#app/figures.ts';
import { countVisits } from '#capabilities/figures/countVisits.db.ts';
import { keepQuarterEnds } from '#capabilities/figures/keepQuarterEnds.db.ts';
import { type Database, rowsOf } from '#server/database.ts';
import { migrate } from '#server/migrations.ts';
import { openPostgres } from '#server/postgresDatabase.ts';
import { type Cluster, startPostgres } from '../../support/postgres.ts';

const run = promisify(execFile);
const visitors = 600;

describe('figures of several instances on one PostgreSQL', () => {
  let cluster: Cluster | null = null;
  let database: Database;
  beforeAll(async () => {
    const started = await startPostgres();
    if ('missing' in started) {
      process.stdout.write(`skipped: ${started.missing}\n`);
      return;
    }
    cluster = started;
    database = await openPostgres(started.url);
    await migrate(database);
  });
  afterAll(async () => {
    await database?.close();
    await cluster?.stop();
  });

  it('count a visitor once who comes to two at the same time', async ({ skip }) => {
    if (cluster === null) return skip();
    const { url } = cluster;
    const script = 'tests/support/processes/visitWriter.ts';
    const write = () => run(process.execPath, ['--import', 'tsx', script, url, String(visitors)]);
    await Promise.all([write(), write()]);
    const rows = await rowsOf<{ country: string; visits: number }>(
      database.db,
      sql`select country, sum(visits)::int as visits from visit_count group by country order by 1`,
    );
    expect(rows).toEqual([
      { country: 'DE', visits: (visitors * 2) / 3 },
      { country: 'KR', visits: visitors / 3 },
    ]);
    const keys = await rowsOf(database.db, sql`select 1 from visit_day_key`);
    expect(keys).toHaveLength(1);
  });

  it('change to the next day together', async ({ skip }) => {
    if (cluster === null) return skip();
    const others = await Promise.all([1, 2].map(() => openPostgres((cluster as Cluster).url)));
    await database.db.execute(sql`update visit_day_key set day = day - 1`);
    await database.db.execute(sql`update visit_count set day = day - 1`);
    const visit = { address: '203.0.113.1', agent: 'Firefox', country: 'KR' };
    await Promise.all([...others, ...others, database].map((one) => countVisits(one, [visit])));
    await Promise.all(others.map((one) => one.close()));
    expect(
      await rowsOf(
        database.db,
        sql`select sum(visits)::int as visits from visit_count
        where day = (select day from visit_day_key)`,
      ),
    ).toEqual([{ visits: 1 }]);
    expect(await rowsOf(database.db, sql`select 1 from visit_seen`)).toHaveLength(1);
  });

  it('keep the end of each quarter that has passed exactly once', async ({ skip }) => {
    if (cluster === null) return skip();
    const others = await Promise.all([1, 2].map(() => openPostgres((cluster as Cluster).url)));
    await database.db.execute(sql`insert into meta (key, value) values
      ('figures-since', (clock_timestamp() - interval '7 months')::text)
      on conflict (key) do update set value = excluded.value`);
    const kept = await Promise.all(
      [...others, ...others, database, database].map((one) => keepQuarterEnds(one, figureGroups)),
    );
    await Promise.all(others.map((one) => one.close()));
    const quarters = kept.flat();
    expect(new Set(quarters).size).toBe(quarters.length);
    expect(quarters.length).toBeGreaterThanOrEqual(2);
    const rows = await rowsOf(database.db, sql`select quarter from figure_snapshot`);
    expect(rows).toHaveLength(quarters.length);
    expect(await keepQuarterEnds(database, figureGroups)).toEqual([]);
  });
});
