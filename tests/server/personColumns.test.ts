import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personParts } from '#app/personParts.ts';
import { type Database, rowsOf } from '#server/database.ts';
import { readTables } from '#server/tables.ts';
import { impersonalColumns, impersonalTables } from '../support/impersonal.ts';
import { emptyPglite } from '../support/testDatabase.ts';

describe('every column that could tell of a person', () => {
  let database: Database;
  /** Columns of text, JSON or bytes, and those that name an account. */
  let columns: string[] = [];
  let naming: string[] = [];
  const held = personParts({ publicUrl: '', secret: '' }).flatMap((part) => part.columns);
  beforeAll(async () => {
    database = await emptyPglite();
    const found = await rowsOf<{ name: string }>(
      database.db,
      sql`select format('%s.%s', k.conrelid::regclass, a.attname) as name
          from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
          where k.contype = 'f' and k.confrelid = 'account_user'::regclass order by 1`,
    );
    naming = found.map(({ name }) => name);
    columns = (await readTables(database.db)).flatMap(({ name, columns: own }) =>
      own
        .filter(
          ({ type }) => /^(text|character|citext|json|bytea)/.test(type) || type.endsWith('[]'),
        )
        .map((column) => `${name}.${column.name}`),
    );
  });
  afterAll(() => database.close());

  it('is given to them and forgotten by a part of app/personParts.ts, or said to be none', () => {
    expect(columns.length).toBeGreaterThan(120);
    const open = columns.filter(
      (column) =>
        !held.includes(column) &&
        !(column in impersonalColumns) &&
        !((column.split('.')[0] as string) in impersonalTables),
    );
    expect(open, 'add them to a PersonPart, or to tests/support/impersonal.ts with why').toEqual(
      [],
    );
  });

  it('is in a part wherever it names an account', () => {
    expect(naming.length).toBeGreaterThan(5);
    expect(naming.filter((column) => !held.includes(column))).toEqual([]);
  });

  it('is named once, and exists', () => {
    const known = [...new Set([...columns, ...naming])];
    const listed = [...held, ...Object.keys(impersonalColumns)];
    expect(listed.filter((column) => !known.includes(column))).toEqual([]);
    expect(listed.filter((column, place) => listed.indexOf(column) !== place)).toEqual([]);
    const tables = new Set(columns.map((column) => column.split('.')[0]));
    expect(Object.keys(impersonalTables).filter((table) => !tables.has(table))).toEqual([]);
  });
});
