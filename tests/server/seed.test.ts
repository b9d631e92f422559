import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '#app/seed.ts';
import { listCompanies } from '#capabilities/companies/company.db.ts';
import { readPlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import { setLevel } from '#capabilities/publishing/publishingLevel.db.ts';
import { type Database, rowsOf } from '#server/database.ts';
import { emptyPglite } from '../support/testDatabase.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the shipped complex in the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await emptyPglite();
  });
  afterAll(() => database.close());

  it('is written once, and left alone at the next start', async () => {
    expect(await seed(database, root)).toBe('written');
    const version = await readPlaceVersion(database.db);
    expect(await seed(database, root)).toBe('kept');
    expect(await readPlaceVersion(database.db)).toBe(version);
  });

  it('has its companies, buildings and search entries', async () => {
    expect((await listCompanies(database.db, { limit: 500 })).length).toBeGreaterThanOrEqual(90);
    const [counts] = await rowsOf<Record<string, number>>(
      database.db,
      sql`select (select count(*) from building)::int as buildings,
          (select count(*) from search_entry where kind = 'company')::int as companies,
          (select count(*) from search_entry where kind = 'block')::int as blocks`,
    );
    expect(counts?.buildings).toBeGreaterThanOrEqual(4000);
    expect(counts?.companies).toBeGreaterThanOrEqual(90);
    expect(counts?.blocks).toBe(10);
  });

  it('gives every company a site that exists', async () => {
    expect(
      await rowsOf(
        database.db,
        sql`select company, site from tenancy t where not exists (select from site s where s.id = t.site)`,
      ),
    ).toEqual([]);
  });

  it('keeps the operator’s levels when newer facts replace it', async () => {
    const [site] = await rowsOf<{ site: string }>(
      database.db,
      sql`select site from tenancy limit 1`,
    );
    await database.transaction((tx) => setLevel(tx, site?.site as string, 'hidden', 'test'));
    await database.db.execute(
      sql`update meta set value = 'shipped:older' where key = 'place_origin'`,
    );
    expect(await seed(database, root)).toBe('written');
    expect(await rowsOf(database.db, sql`select site, level from publishing_level`)).toEqual([
      { site: site?.site, level: 'hidden' },
    ]);
  });

  it('leaves a generated city alone', async () => {
    await database.db.execute(
      sql`update meta set value = 'generated:50' where key = 'place_origin'`,
    );
    expect(await seed(database, root)).toBe('kept');
  });
});
