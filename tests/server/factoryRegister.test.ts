import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Company, CompanySummary } from '#capabilities/companies/company.ts';
import { rowsOf } from '#server/database.ts';
import { factoryRow, registerOptions, registersOf } from '../support/aRegister.ts';
import { allHolds, fiveFactories, registerRows } from '../support/registerState.ts';
import { engines } from '../support/testServer.ts';
import { tinyCompanies } from '../support/tinyPlace.ts';
import { tinyServer } from '../support/tinyServer.ts';

describe.each(engines)('a register of factories on %s', (engine) => {
  const at = tinyServer(engine, async (_server) => {});

  const way = () => registersOf(at());
  const companies = async (): Promise<CompanySummary[]> => {
    const answer = await at().get('/api/companies?limit=500');
    return ((await answer.json()) as { items: CompanySummary[] }).items;
  };
  const named = async (name: string): Promise<CompanySummary | undefined> =>
    (await companies()).find((one) => one.name.ko === name);
  const read = async (id: string): Promise<Company> =>
    (await (await at().get(`/api/companies/${id}`)).json()) as Company;
  const rows = () => registerRows(at().database);
  const holds = () => allHolds(at().database);

  it('says what it would do, how exactly it would place, and does nothing', async () => {
    const before = await rows();
    const { outcome, unplaced } = await way().preview(fiveFactories);
    expect(outcome).toMatchObject({ rows: 5, factories: 5, fresh: 3, linked: 1, unplaced: 1 });
    expect(outcome.placed).toEqual({ site: 1, road: 1, 'side-road': 1, dong: 1 });
    expect(unplaced).toMatchObject([{ row: 6, name: '먼곳산업' }]);
    expect(await rows()).toEqual(before);
  });

  it('brings companies with their source, their place and how sure it is, and no building', async () => {
    await way().apply(fiveFactories);
    const company = await named('새롬테크');
    expect(company).toMatchObject({ employees: 7, sector: 'other', buildings: [] });
    expect(company?.position).toMatchObject({ kind: 'near', metres: expect.any(Number) });
    expect(await read(company?.id as string)).toMatchObject({
      evidence: { grade: 'register', text: { ko: expect.stringContaining('공단로 55, 2층') } },
      sectorKnown: false,
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

  it('brings no company back whose page is hidden, unless it is decided that it is another', async () => {
    await at().database.db.execute(sql`
      insert into hiding (kind, page, name, cause, reason)
      values ('company', 'far-works', '{"ko": "먼공업"}', 'withdrawal', '게시 중단 요청')`);
    const told = [factoryRow('먼공업(주)', '창원시 성산구 공단로 55 (웅남동)', 9)];
    const { questions, outcome } = await way().preview(told);
    expect(questions).toMatchObject([{ candidates: [{ id: 'far-works', hidden: true }] }]);
    expect(outcome).toMatchObject({ fresh: 0, same: 1 });
    const first = await way().apply(told);
    expect((await companies()).filter(({ name }) => name.ko.includes('먼공업'))).toEqual([]);
    await way().undo(first.id);
    await way().apply(told, { decisions: { [questions[0]?.key as string]: 'new' } });
    expect(await named('먼공업(주)')).toBeDefined();
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

  it('is refused where what it was compared with has changed since', async () => {
    const draft = await way().draft(fiveFactories);
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
