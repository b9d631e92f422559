import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '#capabilities/audit/auditEntry.ts';
import { rowsOf } from '#server/database.ts';
import { aCompany, anOperator, aPdf, claim, deskClaims, upload } from '../../support/claiming.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';
import { signedUp } from '../../support/visitor.ts';

describe.each(engines)('an organisation that closes, on %s', (engine) => {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;

  it('leaves the pages it ran to nobody, takes those it made along, and every paper', async ({
    skip,
  }) => {
    if (!server) return skip();
    const { owner, id } = await aCompany(at(), 'owner@closing.example');
    const tenant = {
      name: { ko: '예시 새입주' },
      sector: 'machinery',
      buildings: ['far-1'],
    };
    await claim(owner, id, { company: 'far-works' });
    await claim(owner, id, { tenant }, '220-81-62517');
    const operator = await anOperator(at());
    for (const waiting of await deskClaims(operator)) {
      await operator.send('POST', `/api/operator/claims/${waiting.id}/approval`);
    }
    await claim(owner, id, { company: 'pinned-works' });
    await upload(owner, id, aPdf());
    const company = (await deskClaims(operator, 'approved')).find(({ isNew }) => isNew)?.company;
    const page = () => at().get(`/api/companies/${company}`);
    expect((await page()).status).toBe(200);
    const search = `/api/search?q=${encodeURIComponent('새입주')}`;
    const isFound = async () => (await (await at().get(search)).text()).includes(company as string);
    expect(await isFound()).toBe(true);
    expect((await owner.send('DELETE', `/api/organisations/${id}`)).status).toBe(200);
    expect((await page()).status).toBe(404);
    expect(await isFound()).toBe(false);
    const verified = await at().get('/api/verifications/far-works');
    expect(await verified.json()).toEqual({ verified: null });
    const files = await rowsOf(at().database.db, sql`select name from private_file`);
    expect(files).toEqual([]);
    const audit = await at().asOperator('GET', '/api/operator/audit?limit=4');
    const { items } = (await audit.json()) as { items: AuditEntry[] };
    expect(items.map(({ action }) => action).sort()).toEqual([
      'claim.given-up',
      'claim.given-up',
      'claim.given-up',
      'organisation.closed',
    ]);
    expect((await owner.send('GET', `/api/organisations/${id}`)).status).toBe(404);
    const next = await aCompany(at(), 'next@closing.example');
    expect((await claim(next.owner, next.id, { company: 'far-works' })).status).toBe(201);
  });

  it('is closed by its owner alone, and the platform’s never', async ({ skip }) => {
    if (!server) return skip();
    const { owner, id } = await aCompany(at(), 'boss@closing.example');
    const stranger = await signedUp(at(), 'stranger@closing.example');
    expect((await stranger.send('DELETE', `/api/organisations/${id}`)).status).toBe(404);
    const [platform] = await rowsOf<{ id: string }>(
      at().database.db,
      sql`select id from organisation where kind = 'operator'`,
    );
    const operator = await anOperator(at(), 'operator', 'second@city.example');
    const refused = await operator.send('DELETE', `/api/organisations/${platform?.id}`);
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'last-head']);
    const both = await Promise.all(
      [1, 2].map(() => owner.send('DELETE', `/api/organisations/${id}`)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });
});
