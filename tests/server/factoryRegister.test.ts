import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writePlace } from '#app/writePlace.ts';
import type { Company, CompanySummary } from '#capabilities/companies/company.ts';
import type { RegisterRecord } from '#capabilities/factory-register/registerOutcome.ts';
import { brokenRows, invariants } from '#capabilities/keeping/invariants.db.ts';
import { searchFaults } from '#capabilities/search/searchFaults.db.ts';
import { rowsOf } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import { factoryRow, registerOptions, registersOf } from '../support/aRegister.ts';
import { resetTiny } from '../support/testDatabase.ts';
import { engines, startTestServer, type TestServer } from '../support/testServer.ts';
import { tinyCompanies, tinyPlace } from '../support/tinyPlace.ts';

/** At a known address, along its road, along a road that leaves it, in the dong, and one that is nowhere here. */
const five = [
  factoryRow('(주)함께정밀', '창원시 성산구 공단로 700 (웅남동)', 12),
  factoryRow('새롬테크', '창원시 성산구 공단로 55, 2층 (웅남동)', 7),
  factoryRow('골목기계', '창원시 성산구 공단로20번길 8 (웅남동)', 3),
  factoryRow('동만아는곳', '창원시 성산구 모르는로 3 (웅남동)', 0, '창원시 성산구 웅남동 9-1번지'),
  factoryRow('먼곳산업', '창원시 진해구 진해로 3 (여좌동)', 4),
];

describe.each(engines)('a register of factories on %s', (engine) => {
  let server: TestServer | null = null;
  const at = (): TestServer => server as TestServer;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  beforeEach(async ({ skip }) => {
    if (server === null) return skip();
    await resetTiny(at().database);
    await at().tileJob.refresh();
  });

  const way = () => registersOf(at());
  const companies = async (): Promise<CompanySummary[]> => {
    const answer = await at().get('/api/companies?limit=500');
    return ((await answer.json()) as { items: CompanySummary[] }).items;
  };
  const named = async (name: string): Promise<CompanySummary | undefined> =>
    (await companies()).find((one) => one.name.ko === name);
  const read = async (id: string): Promise<Company> =>
    (await (await at().get(`/api/companies/${id}`)).json()) as Company;
  /** Every row that a register may touch, as text. */
  const rows = async (): Promise<string[]> => {
    const tables = [
      ...['company', 'site', 'tenancy', 'product', 'building', 'parcel', 'search_entry'],
      ...['search_lit', 'register_entry', 'register_row', 'register_change'],
    ];
    const found: string[] = [];
    for (const table of tables) {
      const own = await rowsOf<{ row: string }>(
        at().database.db,
        sql.raw(`select '${table} ' || t::text as row from ${table} t order by 1`),
      );
      found.push(...own.map(({ row }) => row));
    }
    return found;
  };
  const claimed = (company: string): Promise<unknown> =>
    at().database.db.execute(sql`
      with o as (insert into organisation (kind, name) values ('company', '예시') returning id)
      insert into claim (organisation, company, business_number, document_type, document_bytes,
        document_hash, state, decided_by, decided_at)
      select id, ${company}, '1234567891', 'image/jpeg', 1, 'x', 'approved', '운영자', now() from o`);
  const holds = async (): Promise<void> => {
    for (const invariant of invariants) {
      expect(await brokenRows(at().database.db, invariant), invariant.name).toEqual([]);
    }
    expect(await at().database.transaction((tx) => searchFaults(tx))).toEqual([]);
  };

  it('says what it would do, how exactly it would place, and does nothing', async () => {
    const before = await rows();
    const { outcome, unplaced } = await way().preview(five);
    expect(outcome).toMatchObject({ rows: 5, factories: 5, fresh: 3, linked: 1, unplaced: 1 });
    expect(outcome.placed).toEqual({ site: 1, road: 1, 'side-road': 1, dong: 1 });
    expect(unplaced).toMatchObject([{ row: 6, name: '먼곳산업' }]);
    expect(await rows()).toEqual(before);
  });

  it('brings companies with their source, their place and how sure it is, and no building', async () => {
    await way().apply(five);
    const company = await named('새롬테크');
    expect(company).toMatchObject({ employees: 7, sector: 'other', buildings: [] });
    expect(company?.position).toMatchObject({ kind: 'near', metres: expect.any(Number) });
    expect(await read(company?.id as string)).toMatchObject({
      evidence: { grade: 'register', text: { ko: expect.stringContaining('공단로 55, 2층') } },
      asOf: '2026-11',
      sources: ['전국공장등록현황(공공데이터), 2026-11'],
      sites: [{ address: { ko: '공단로 55 (웅남동)' }, block: 'ungnam' }],
    });
    expect((await named('동만아는곳'))?.position.kind).toBe('block');
    expect((await named('동만아는곳'))?.employees).toBeNull();
    expect(await named('먼곳산업')).toBeUndefined();
    const search = await (await at().get(`/api/search?q=${encodeURIComponent('새롬')}`)).json();
    expect(search).toMatchObject({ hits: [{ kind: 'company', id: company?.id }] });
    await holds();
  });

  it('links one name at one address, whatever form of company it carries, and brings its figures up to date', async () => {
    await way().apply([
      factoryRow('함께정밀 주식회사', '경상남도 창원시 성산구 공단로 700, 나동 (웅남동)', 31),
    ]);
    expect(await read('shared-shop')).toMatchObject({
      employees: 31,
      name: { ko: '함께정밀' },
      sites: [{ id: 'shared' }],
    });
    expect(await companies()).toHaveLength(tinyCompanies.length);
  });

  it('asks where a name stands elsewhere, and does what was decided', async () => {
    const moved = [factoryRow('먼공업', '창원시 성산구 공단로 55 (웅남동)', 9)];
    const { questions } = await way().preview(moved);
    expect(questions).toMatchObject([
      { row: 2, candidates: [{ id: 'far-works', likeness: 1, samePlace: false, stands: true }] },
    ]);
    const first = await way().apply(moved);
    expect(first.outcome).toMatchObject({ fresh: 1, questions: 1, same: 0 });
    expect((await companies()).filter(({ name }) => name.ko === '먼공업')).toHaveLength(2);
    await way().undo(first.id);
    const decisions = { [questions[0]?.key as string]: 'far-works' };
    const second = await way().apply(moved, { decisions });
    expect(second.outcome).toMatchObject({ fresh: 0, same: 1 });
    const far = await read('far-works');
    expect(far.sites.map(({ id }) => id)).toEqual(['far', expect.stringMatching(/^reg-site-/)]);
    await holds();
  });

  it('lets a pin that stood for the block give way to the address of the same company', async () => {
    const told = [factoryRow('핀공업', '창원시 성산구 공단로 55 (웅남동)', 9)];
    const [question] = (await way().preview(told)).questions;
    const before = await rows();
    const { id } = await way().apply(told, {
      decisions: { [question?.key as string]: 'pinned-works' },
    });
    expect((await read('pinned-works')).position.kind).toBe('near');
    await way().undo(id);
    expect(await rows()).toEqual(before);
  });

  it('lets a pin whose address is known give way to it as well, and no company stands nowhere', async () => {
    await at().database.db.execute(sql`
      update site set address = '{"ko": "공단로 57 (웅남동)"}' where id = 'pinned'`);
    const told = [factoryRow('핀공업', '창원시 성산구 공단로 57 (웅남동)', 9)];
    expect((await way().apply(told)).outcome).toMatchObject({ linked: 1, questions: 0 });
    expect(await read('pinned-works')).toMatchObject({ employees: 9, position: { kind: 'near' } });
    await holds();
  });

  it('is undone row for row, the latest first', async () => {
    const before = await rows();
    const first = await way().apply(five);
    const between = await rows();
    const second = await way().apply([
      factoryRow('새롬테크', '창원시 성산구 공단로 55, 3층 (웅남동)', 19),
      factoryRow('또다른기계', '창원시 성산구 공단로 20 (웅남동)', 2),
    ]);
    expect(second.outcome).toMatchObject({ fresh: 1, changed: 1, gone: 3, leaving: 2 });
    expect((await way().undo(first.id)).status).toBe(409);
    expect((await way().undo(second.id)).status).toBe(200);
    expect(await rows()).toEqual(between);
    expect((await way().undo(first.id)).status).toBe(200);
    expect((await way().undo(first.id)).status).toBe(409);
    expect(await rows()).toEqual(before);
    await holds();
    const { items } = await way().ask<{ items: RegisterRecord[] }>('GET', '');
    expect(items.map(({ id, undoneAt }) => [id, undoneAt === null])).toEqual([
      [second.id, false],
      [first.id, false],
    ]);
  });

  it('is undone row for row whatever registers stand on each other and whatever was decided', async () => {
    const factory = fc
      .tuple(
        fc.constantFrom(
          '(주)함께정밀',
          '먼공업',
          '핀공업',
          '효성',
          '새롬테크',
          '새롬텍',
          '골목기계',
        ),
        fc.constantFrom(
          '공단로 700',
          '공단로 55',
          '공단로 57-2',
          '공단로20번길 8',
          '모르는로 3',
          '비밀로 7',
        ),
        fc.integer({ min: 0, max: 40 }),
      )
      .map(([name, address, people]) =>
        factoryRow(name, `창원시 성산구 ${address} (웅남동)`, people),
      );
    const register = fc.record({
      told: fc.array(factory, { minLength: 1, maxLength: 8 }),
      missing: fc.constantFrom('gone' as const, 'kept' as const),
      yes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(register, { minLength: 1, maxLength: 3 }), async (registers) => {
        const stood: string[][] = [];
        const ids: number[] = [];
        for (const { told, missing, yes } of registers) {
          stood.push(await rows());
          const { questions } = await way().preview(told, { missing });
          const decisions = yes
            ? Object.fromEntries(
                questions.map(({ key, candidates }) => [key, candidates[0]?.id ?? '']),
              )
            : {};
          ids.push((await way().apply(told, { missing, decisions })).id);
          await holds();
        }
        for (const id of ids.reverse()) {
          expect((await way().undo(id)).status).toBe(200);
          expect(await rows()).toEqual(stood.pop());
        }
      }),
      { numRuns: 8 },
    );
  }, 180_000);

  it('shows a company that only the register knew no more once it is gone, keeps it, and shows it again when it is back', async () => {
    await way().apply(five);
    const { id } = (await named('골목기계')) as CompanySummary;
    const rest = five.filter(([name]) => name !== '골목기계');
    const left = await way().apply(rest);
    expect(left.outcome).toMatchObject({ gone: 1, leaving: 1, unchanged: 3 });
    expect((await at().get(`/api/companies/${id}`)).status).toBe(404);
    expect(
      await rowsOf(at().database.db, sql`select id from company where id = ${id}`),
    ).toHaveLength(1);
    const back = await way().apply(five);
    expect(back.outcome).toMatchObject({ returned: 1, fresh: 0 });
    expect((await named('골목기계'))?.id).toBe(id);
    await holds();
  });

  it('takes nothing for gone where the file is only a part of the register', async () => {
    await way().apply(five);
    const part = await way().apply(five.slice(0, 1), { missing: 'kept' });
    expect(part.outcome).toMatchObject({ gone: 0, unchanged: 1 });
    expect(await named('골목기계')).toBeDefined();
  });

  it('never overwrites a claimed company, keeps its page when it is gone, and through an undo and a new place', async () => {
    const first = await way().apply(five);
    const { id } = (await named('골목기계')) as CompanySummary;
    await claimed(id);
    const later = await way().apply([
      ...five.filter(([name]) => name !== '골목기계'),
      factoryRow('골목기계', '창원시 성산구 공단로20번길 8 (웅남동)', 44),
    ]);
    expect(later.outcome).toMatchObject({ kept: 1, changed: 0 });
    expect((await read(id)).employees).toBe(3);
    await way().undo(later.id);
    const gone = await way().apply(five.slice(0, 1));
    expect(gone.outcome.gone).toBe(3);
    expect((await read(id)).id).toBe(id);
    await way().undo(gone.id);
    await way().undo(first.id);
    expect(await read(id)).toMatchObject({ id, employees: 3, position: { kind: 'near' } });
    expect(await named('새롬테크')).toBeUndefined();
    await alone(at().database, (tx) => writePlace(tx, tinyPlace, tinyCompanies, 'tiny-again'));
    expect(await read(id)).toMatchObject({ id, employees: 3, position: { kind: 'near' } });
    await holds();
    const again = await way().apply(five);
    expect(again.outcome).toMatchObject({ fresh: 2 });
    expect((await read(id)).employees).toBe(3);
  });

  it('stands through newer shipped data, and is undone from there', async () => {
    const without = async (): Promise<string[]> =>
      (await rows()).filter((row) => !row.startsWith('building '));
    const before = await without();
    const { id } = await way().apply(five);
    const stood = await companies();
    await alone(at().database, (tx) => writePlace(tx, tinyPlace, tinyCompanies, 'tiny'));
    expect(await companies()).toEqual(stood);
    await way().undo(id);
    expect(await without()).toEqual(before);
  });

  it('is refused where what it was compared with has changed since', async () => {
    const draft = await way().draft(five);
    const path = `/drafts/${draft.id}/preview`;
    const { basis } = await way().ask<{ basis: string }>('POST', path, registerOptions());
    await at().asOperator('PUT', '/api/operator/levels', { site: 'far', level: 'hidden' });
    const body = { draft: draft.id, options: registerOptions(), basis };
    const answer = await at().asOperator('POST', '/api/operator/registers', body);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'changed-since' });
  });

  it('keeps withheld sites withheld: a company that comes there is not shown', async () => {
    await at().asOperator('PUT', '/api/operator/levels', { site: 'secret', level: 'outline' });
    await way().apply([factoryRow('숨은이웃', '창원시 성산구 비밀로 7 (웅남동)', 4)]);
    expect(await named('숨은이웃')).toBeUndefined();
    expect(await (await at().get('/api/search?q=숨은이웃')).json()).toMatchObject({ hits: [] });
  });

  it('leaves the colour of a building to who was known before', async () => {
    const sector = async (): Promise<unknown> =>
      rowsOf(at().database.db, sql`select sector from shown_sector where site = 'hyosung'`);
    const before = await sector();
    await way().apply([factoryRow('가가테크', '창원시 성산구 공단로 100 (웅남동)', 4)]);
    expect((await named('가가테크'))?.buildings.length).toBeGreaterThan(0);
    expect(await sector()).toEqual(before);
  });
});
