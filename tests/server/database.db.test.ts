import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import { countUp, readMeta } from '#server/meta.ts';
import { migrate, readMigrations } from '#server/migrations.ts';
import { engines, openTiny, type TestDatabase } from '../support/testDatabase.ts';

describe.each(engines)('the database on %s', (engine) => {
  let opened: TestDatabase | null = null;
  const database = () => (opened as TestDatabase).database;
  beforeAll(async () => {
    opened = await openTiny(engine);
  });
  afterAll(() => opened?.close());
  const test = (name: string, check: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      if (opened === null) return skip();
      await check();
    });

  test('has every migration, and applies none twice', async () => {
    const applied = await rowsOf<{ name: string }>(database().db, sql`select name from migration`);
    expect(applied.map(({ name }) => name)).toEqual(readMigrations().map(({ name }) => name));
    expect(await migrate(database())).toEqual([]);
  });

  test('applies a migration as a whole or not at all', async () => {
    const broken = {
      name: '9999_broken.sql',
      statements: ['create table half ()', 'create nonsense'],
    };
    await expect(migrate(database(), [...readMigrations(), broken])).rejects.toThrow();
    expect(
      await rowsOf(database().db, sql`select 1 from pg_tables where tablename = 'half'`),
    ).toEqual([]);
  });

  test('rolls back what a throwing transaction did', async () => {
    const work = database().transaction(async (tx) => {
      await countUp(tx, 'rolled back');
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow('on purpose');
    expect(await readMeta(database().db, 'rolled back')).toBeNull();
  });

  test('refuses the main handle inside a transaction instead of waiting for ever', async () => {
    const work = database().transaction(() => database().transaction(async () => {}));
    await expect(work).rejects.toThrow('use the transaction’s own handle');
  });

  test('keeps concurrent transactions apart', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => database().transaction((tx) => countUp(tx, 'counted'))),
    );
    expect(await readMeta(database().db, 'counted')).toBe('20');
  });

  test('gives numbers, times and bytes the same way with both drivers', async () => {
    const [row] = await rowsOf(
      database().db,
      sql`select 9007199254740993::int8 as big, 1.10::numeric as exact, 1.5::float8 as real,
          '{"a":[1,null]}'::jsonb as json, array['가','나'] as texts, null::text as nothing`,
    );
    expect(row).toEqual({
      big: 9007199254740993n,
      exact: '1.10',
      real: 1.5,
      json: { a: [1, null] },
      texts: ['가', '나'],
      nothing: null,
    });
  });

  test('inserts thousands of rows with every kind of column', async () => {
    await database().db.execute(sql`create table many (id integer, name jsonb, grams text[])`);
    const rows = Array.from({ length: 2500 }, (_, id) => ({
      id,
      name: id % 2 ? { ko: `"이름 ${id}\\` } : null,
      grams: ['가', `"${id}`],
    }));
    await insertRows(
      database().db,
      'many',
      { id: 'integer', name: 'jsonb', grams: 'text[]' },
      rows,
    );
    const [found] = await rowsOf<{ n: number; empty: number; last: unknown }>(
      database().db,
      sql`select count(*)::int as n, count(*) filter (where name is null)::int as empty,
          (select grams from many where id = 2499) as last from many`,
    );
    expect(found).toEqual({ n: 2500, empty: 1250, last: ['가', '"2499'] });
  });

  test('wakes a listener after the commit', async () => {
    let heard = 0;
    const stop = await database().listen('test_channel', () => heard++);
    await database().transaction(async (tx) => {
      await tx.execute(sql`select pg_notify('test_channel', '')`);
    });
    await expect.poll(() => heard).toBe(1);
    await stop();
  });
});
