import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from '#server/database.ts';
import { migrate, readMigrations } from '#server/migrations.ts';
import { openPglite } from '#server/pgliteDatabase.ts';

it('keeps every word of the old days off, with whoever wrote it, and every consent that stands', async () => {
  const database = await openPglite();
  const { db } = database;
  const all = readMigrations();
  const at = all.findIndex(({ name }) => name === '0019_page_parts.sql');
  await migrate(database, all.slice(0, at));
  const contact = (more: object) =>
    JSON.stringify({ phone: '055-000-0000', signedInOnly: false, consent: true, ...more });
  const states: (string | null)[] = [
    contact({ holidays: '토, 일' }),
    contact({ holidays: '토, 일', gate: '정문' }),
    contact({}),
    null,
    contact({ holidays: '매주 일요일' }),
  ];
  for (const [i, value] of states.entries()) {
    await db.execute(sql`insert into page_change (company, section, rev, value)
      values ('far-works', 'contact', ${i + 1}, ${value}::jsonb)`);
  }
  await db.execute(sql`insert into page_edition (company, number, content)
    values ('far-works', 1, ${`{"contact": ${states[4]}}`}::jsonb)`);
  await migrate(database, all);
  const hours = await rowsOf<{ rev: number; value: unknown }>(
    db,
    sql`select rev, value from page_change where section = 'hours' order by rev`,
  );
  const told = (note: string) => ({ note, daysOff: [], closures: [] });
  expect(hours.map(({ value }) => value)).toEqual([told('토, 일'), null, told('매주 일요일')]);
  const [left] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::integer as n from page_change where value ? 'holidays'`,
  );
  expect(left?.n).toBe(0);
  const [edition] = await rowsOf(db, sql`select content from page_edition`);
  expect(edition).toEqual({
    content: { contact: JSON.parse(contact({})), hours: told('매주 일요일') },
  });
  const consents = await rowsOf(db, sql`select company, rev, wording from page_consent`);
  expect(consents).toEqual([{ company: 'far-works', rev: 5, wording: '1' }]);
  await database.close();
});
