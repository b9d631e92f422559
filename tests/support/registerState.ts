import { type SQL, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { brokenRows, invariants } from '#capabilities/keeping/invariants.db.ts';
import { searchFaults } from '#capabilities/search/searchFaults.db.ts';
import { type Database, rowsOf } from '#server/database.ts';
import { factoryRow } from './aRegister.ts';

/** At a known address, along its road, along a road that leaves it, in the dong, and one that is nowhere here. */
export const fiveFactories = [
  factoryRow('(주)함께정밀', '창원시 성산구 공단로 700 (웅남동)', 12),
  factoryRow('새롬테크', '창원시 성산구 공단로 55, 2층 (웅남동)', 7),
  factoryRow('골목기계', '창원시 성산구 공단로20번길 8 (웅남동)', 3),
  factoryRow('동만아는곳', '창원시 성산구 모르는로 3 (웅남동)', 0, '창원시 성산구 웅남동 9-1번지'),
  factoryRow('먼곳산업', '창원시 진해구 진해로 3 (여좌동)', 4),
];

/** Every row that a register may touch, as text. */
export async function registerRows({ db }: Database): Promise<string[]> {
  const tables = [
    ...['company', 'site', 'tenancy', 'product', 'building', 'parcel', 'search_entry'],
    ...['search_lit', 'register_entry', 'register_row', 'register_change'],
  ];
  const found: string[] = [];
  for (const table of tables) {
    const own = await rowsOf<{ row: string }>(
      db,
      sql.raw(`select '${table} ' || t::text as row from ${table} t order by 1`),
    );
    found.push(...own.map(({ row }) => row));
  }
  return found;
}

/** Fails where anything that must hold between rows does not, the search index included. */
export async function allHolds(database: Database): Promise<void> {
  for (const invariant of invariants) {
    expect(await brokenRows(database.db, invariant), invariant.name).toEqual([]);
  }
  expect(await database.transaction((tx) => searchFaults(tx))).toEqual([]);
}

/** Somebody runs the page of a company. */
export function claimedBy(company: string): SQL {
  return sql`
    with o as (insert into organisation (kind, name) values ('company', '예시') returning id),
    u as (insert into account_user (id, name, email, email_verified, created_at, updated_at)
      select id::text, '예시', id::text || '@example.com', true, now(), now() from o returning id),
    m as (insert into organisation_member (organisation, user_id, role)
      select o.id, u.id, 'owner' from o, u)
    insert into claim (organisation, company, business_number, document_type, document_bytes,
      document_hash, state, decided_by, decided_at)
    select id, ${company}, '1234567891', 'image/jpeg', 1, 'x', 'approved', '운영자', now() from o`;
}
