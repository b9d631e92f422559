import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePlace } from '#app/writePlace.ts';
import type { Claim, DeskClaim } from '#capabilities/claims/claim.ts';
import type { Company } from '#capabilities/companies/company.ts';
import { alone } from '#server/migrations.ts';
import { aCompany, anOperator, businessNumber, claim, deskClaims } from '../../support/claiming.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';
import { tinyCompanies, tinyPlace } from '../../support/tinyPlace.ts';
import { latestMail, type Visitor } from '../../support/visitor.ts';

describe.each(engines)('claiming a company on %s', (engine) => {
  let server: TestServer | null = null;
  let operator: Visitor;
  let owner: Visitor;
  let id = '';
  beforeAll(async () => {
    server = await startTestServer(engine);
    if (!server) return;
    operator = await anOperator(server);
    ({ owner, id } = await aCompany(server, 'owner@precision.example'));
  });
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;
  const decide = (claim: string, what: string, body?: object) =>
    operator.send('POST', `/api/operator/claims/${claim}/${what}`, body);
  const verification = (company: string) => owner.json('GET', `/api/verifications/${company}`);
  const count = async (table: 'private_file' | 'claim'): Promise<number> => {
    const { rows } = (await at().database.db.execute(
      sql`select count(*)::integer as count from ${sql.identifier(table)}`,
    )) as unknown as { rows: { count: number }[] };
    return rows[0]?.count ?? -1;
  };

  it('tells the operator, who sees the document and refuses with a reason', async ({ skip }) => {
    if (!server) return skip();
    expect(await verification('far-works')).toEqual({ verified: null });
    const submitted = await claim(owner, id, { company: 'far-works' });
    expect(submitted.status).toBe(201);
    expect((await claim(owner, id, { company: 'far-works' })).status).toBe(409);
    expect((await latestMail(at(), 'operator@city.example'))?.subject).toContain('확인할 신청');
    const [waiting] = await deskClaims(operator);
    expect(waiting).toMatchObject({ state: 'submitted', businessNumber, taken: false, rivals: 0 });
    const path = `/api/operator/claims/${waiting?.id}/document`;
    const document = await operator.send('GET', path);
    expect(document.headers.get('Content-Type')).toBe('image/jpeg');
    expect(document.headers.get('Content-Disposition')).toMatch(/^attachment/);
    expect(document.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await owner.send('GET', path)).status).toBe(404);
    expect((await decide(waiting?.id ?? '', 'refusal', { reason: '' })).status).toBe(422);
    const refusal = { reason: '서류가 흐려 읽을 수 없습니다.' };
    expect((await decide(waiting?.id ?? '', 'refusal', refusal)).status).toBe(200);
    expect((await decide(waiting?.id ?? '', 'approval')).status).toBe(409);
    expect((await operator.send('GET', path)).status).toBe(404);
    const mail = await latestMail(at(), 'owner@precision.example');
    expect(mail?.body).toContain(refusal.reason);
    const own = await owner.json<Claim>('GET', `/api/organisations/${id}/claims/${waiting?.id}`);
    expect(own).toMatchObject({ state: 'refused', ...refusal, businessNumber: '123-45-*****' });
  });

  it('shows who verified it when, and keeps no document', async ({ skip }) => {
    if (!server) return skip();
    await claim(owner, id, { company: 'far-works' });
    const waiting = (await deskClaims(operator))[0] as DeskClaim;
    expect((await decide(waiting.id, 'approval')).status).toBe(200);
    expect(await verification('far-works')).toMatchObject({
      verified: { organisation: '예시 정밀', by: '창원산단 트윈 운영', isNew: false },
    });
    expect((await latestMail(at(), 'owner@precision.example'))?.subject).toContain('승인');
    const { rows } = (await at().database.db.execute(
      sql`select count(*)::integer as count from private_file f join claim c on c.document = f.name`,
    )) as unknown as { rows: { count: number }[] };
    expect(rows[0]?.count).toBe(0);
    const rival = await aCompany(at(), 'rival@precision.example', '예시 경쟁');
    const late = await claim(rival.owner, rival.id, { company: 'far-works' });
    expect([late.status, (await late.json()).code]).toEqual([409, 'taken']);
    expect((await decide(waiting.id, 'revocation', { reason: '착오' })).status).toBe(200);
    expect(await verification('far-works')).toEqual({ verified: null });
    expect((await claim(rival.owner, rival.id, { company: 'far-works' })).status).toBe(201);
  });

  it('can be withdrawn by its own organisation alone, and leaves no document', async ({ skip }) => {
    if (!server) return skip();
    const { owner: other, id: own } = await aCompany(at(), 'other@precision.example');
    const { id: made } = (await (await claim(other, own, { company: 'far-works' })).json()) as {
      id: string;
    };
    const withdraw = (who: Visitor, organisation: string) =>
      who.send('POST', `/api/organisations/${organisation}/claims/${made}/withdrawal`);
    expect((await withdraw(owner, id)).status).toBe(404);
    const before = await count('private_file');
    expect((await withdraw(other, own)).status).toBe(200);
    expect(await count('private_file')).toBe(before - 1);
    expect((await withdraw(other, own)).status).toBe(409);
  });

  it('makes a page for a new tenant, found at once and kept through new data', async ({ skip }) => {
    if (!server) return skip();
    const { items } = (await (await at().get('/api/buildings?limit=50')).json()) as {
      items: { gid: string; outlineOnly: boolean }[];
    };
    const tenant = {
      name: { ko: '예시 절삭공구', en: 'Example Cutting Tools' },
      sector: 'metalwork',
      buildings: items.slice(0, 2).map(({ gid }) => gid),
    };
    const nowhere = { ...tenant, buildings: ['no-such-building'] };
    expect((await claim(owner, id, { tenant: nowhere })).status).toBe(422);
    expect((await claim(owner, id, { tenant })).status).toBe(201);
    const waiting = (await deskClaims(operator)).find(({ isNew }) => isNew) as DeskClaim;
    expect((await decide(waiting.id, 'approval')).status).toBe(200);
    const read = async () =>
      (await (await at().get(`/api/companies/${waiting.company}`)).json()) as Company;
    expect(await read()).toMatchObject({ name: tenant.name, evidence: { grade: 'claimed' } });
    expect((await read()).buildings).toEqual(expect.arrayContaining(tenant.buildings));
    await alone(at().database, (tx) => writePlace(tx, tinyPlace, tinyCompanies, 'tiny anew'));
    expect((await read()).buildings).toEqual(expect.arrayContaining(tenant.buildings));
    const found = await (await at().get(`/api/search?q=${encodeURIComponent('절삭공구')}`)).text();
    expect(found).toContain(waiting.company);
    const twin = await aCompany(at(), 'twin@precision.example');
    await claim(twin.owner, twin.id, { tenant });
    const again = (await deskClaims(operator)).find(({ isNew }) => isNew) as DeskClaim;
    expect((await decide(again.id, 'approval')).status).toBe(409);
    expect((await decide(waiting.id, 'revocation', { reason: '착오' })).status).toBe(200);
    expect((await at().get(`/api/companies/${waiting.company}`)).status).toBe(404);
  });

  it('is for companies only, with a right number, text without resident numbers, and an own document', async ({
    skip,
  }) => {
    if (!server) return skip();
    const { owner: buyer, id: own } = await aCompany(at(), 'buyer@precision.example');
    const { id: shop } = await buyer.json<{ id: string }>('POST', '/api/organisations', {
      name: '예시 구매',
      kind: 'buyer',
    });
    expect((await claim(buyer, shop, { company: 'far-works' })).status).toBe(409);
    expect((await claim(buyer, own, { company: 'nobody' })).status).toBe(404);
    const send = (body: object) => buyer.send('POST', `/api/organisations/${own}/claims`, body);
    const right = {
      company: 'far-works',
      businessNumber,
      document: crypto.randomUUID(),
      masked: true,
    };
    for (const wrong of [
      {},
      { businessNumber: '123-45-67890' },
      { masked: false },
      { note: '대표 900101-1234567' },
      { document: '../../etc/passwd' },
    ]) {
      expect((await send({ ...right, ...wrong })).status, JSON.stringify(wrong)).toBe(422);
    }
  });
});
