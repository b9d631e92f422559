import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { manifestSchema } from '#capabilities/buildings/manifest.ts';
import type { StoredRequest } from '#capabilities/corrections/correction.ts';
import type { DeskHiding, Hiding } from '#capabilities/moderation/hiding.ts';
import type { ReportedPage } from '#capabilities/moderation/report.ts';
import { rowsOf } from '#server/database.ts';
import { aCompany, anOperator, claim, deskClaims } from '../support/claiming.ts';
import { namesOf, readTree } from '../support/readTree.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';
import { type Visitor, visitor } from '../support/visitor.ts';

const page = (kind: 'company' | 'product', id: string) => ({ kind, id });
const aReport = (over: object = {}) => ({
  page: page('company', 'secret-works'),
  about: 'false',
  message: '주소가 사실과 다릅니다',
  language: 'ko',
  ...over,
});

describe.each(engines)('moderation on %s', (engine) => {
  let desk: Visitor;
  const at = tinyServer(engine, async (server) => {
    desk = await anOperator(server);
  });

  const mailsTo = async (recipient: string): Promise<{ subject: string; body: string }[]> =>
    rowsOf(
      at().database.db,
      sql`select subject, body from mail_outbox where recipient = ${recipient}
        order by queued_at desc`,
    );
  const everything = async (): Promise<string> => {
    const manifest = manifestSchema.parse(await (await at().get('/api/manifest')).json());
    const bytesOf = async (url: string) =>
      new Uint8Array(await (await at().get(url)).arrayBuffer());
    const files = await Promise.all([manifest.ground, manifest.features].map(bytesOf));
    const paths = ['companies', 'products', 'buildings', 'blocks', 'blocks/ungnam', 'manifest'];
    const answers = await Promise.all(
      paths.map(async (path) => (await at().get(`/api/${path}`)).text()),
    );
    const texts = files.map((file) => new TextDecoder().decode(file));
    return [...texts, ...namesOf(await readTree(manifest, bytesOf)), ...answers].join('\n');
  };
  const reports = async () =>
    (await desk.json<{ items: ReportedPage[] }>('GET', '/api/operator/reports')).items;
  const hidings = async (state: string) =>
    (await desk.json<{ items: DeskHiding[] }>('GET', `/api/operator/hidings?state=${state}`)).items;
  const hide = (of: object, reason = '사실과 다릅니다') =>
    desk.send('POST', '/api/operator/hidings', { page: of, reason });
  /** An organisation that runs the page of a company. */
  const runs = async (company: string) => {
    const own = await aCompany(at(), 'owner@maker.example', '예시 제작소');
    await claim(own.owner, own.id, { company });
    const [waiting] = await deskClaims(desk);
    await desk.send('POST', `/api/operator/claims/${waiting?.id}/approval`);
    return own;
  };

  it('withdraws a page on request at once, everywhere, and brings it back', async () => {
    const request = { company: 'secret-works', kind: 'withdrawal', message: '폐업했습니다' };
    await at().post('/api/corrections', { ...request, contact: 'closed@works.example' });
    expect((await mailsTo('operator@city.example'))[0]?.subject).toContain('게시 중단 요청');
    const list = '/api/operator/requests?state=open';
    const [open] = (await desk.json<{ items: StoredRequest[] }>('GET', list)).items;
    expect(open).toMatchObject({ ...request, contact: 'closed@works.example', state: 'open' });
    const path = `/api/operator/requests/${open?.id}/settlement`;
    const settlement = { outcome: 'done', answer: '요청대로 중단했습니다.' };
    expect((await desk.send('POST', path, settlement)).status).toBe(200);
    const said = await everything();
    for (const trace of ['secret', '가려진', 'Hidden Works', '숨은부품', 'Hidden part'])
      expect(said).not.toContain(trace);
    for (const q of ['가려진', 'hidden', '숨은', 'ㄱㄹㅈ', '철강']) {
      const found = await (await at().get(`/api/search?q=${encodeURIComponent(q)}`)).json();
      expect(found).toEqual({ hits: [], total: 0, buildings: [] });
    }
    for (const gone of [
      'companies/secret-works',
      'products/secret-part',
      'buildings/secret-1',
      'verifications/secret-works',
    ])
      expect((await at().get(`/api/${gone}`)).status, gone).toBe(404);
    const [mail] = await mailsTo('closed@works.example');
    expect(mail?.body).toContain('요청대로 중단했습니다.');
    expect((await desk.send('POST', path, settlement)).status).toBe(409);
    const done = '/api/operator/requests?state=done';
    const [settled] = (await desk.json<{ items: StoredRequest[] }>('GET', done)).items;
    expect(settled).toMatchObject({ contact: null, answer: settlement.answer });
    const [hidden] = await hidings('hidden');
    expect(hidden).toMatchObject({ cause: 'withdrawal', page: page('company', 'secret-works') });
    const text = { text: '다시 엽니다' };
    await desk.send('POST', `/api/operator/hidings/${hidden?.id}/lifting`, text);
    expect((await at().get('/api/companies/secret-works')).status).toBe(200);
    expect(await everything()).toContain('secret-1');
  });

  it('leaves the building of a withdrawn company standing, without a name', async () => {
    const before = manifestSchema.parse(await (await at().get('/api/manifest')).json());
    await hide(page('company', 'secret-works'));
    const after = manifestSchema.parse(await (await at().get('/api/manifest')).json());
    expect(after.counts).toEqual(before.counts);
    const { items } = (await (await at().get('/api/buildings')).json()) as {
      items: { gid: string; site: unknown; address: { ko: string } | null }[];
    };
    const nameless = items.find(({ gid }) => gid.startsWith('outline-'));
    expect(nameless?.address?.ko).toBe('비밀로 7');
    const one = await (await at().get(`/api/buildings/${nameless?.gid}`)).json();
    expect(one).toMatchObject({ site: null, companies: [], outlineOnly: false });
  });

  it('keeps a site that others share, without the company that is hidden', async () => {
    await hide(page('company', 'hyosung-heavy'));
    const shared = (await (await at().get('/api/buildings/shared-1')).json()) as object;
    expect(shared).toMatchObject({ companies: [{ id: 'shared-shop' }] });
    expect((await at().get('/api/buildings/hyosung-1')).status).toBe(404);
    expect(await everything()).not.toContain('효성');
  });

  it('hides a product and nothing else of its maker', async () => {
    expect((await hide(page('product', 'secret-part'))).status).toBe(200);
    expect((await at().get('/api/products/secret-part')).status).toBe(404);
    const maker = await (await at().get('/api/companies/secret-works')).json();
    expect(maker).toMatchObject({ products: [] });
    expect(await everything()).not.toContain('숨은부품');
  });

  it('puts all reports of a page together, tells operators once and reporters what came of it', async () => {
    await at().post('/api/reports', aReport({ contact: 'first@reader.example' }));
    await at().post('/api/reports', aReport({ about: 'rights', message: '상표를 씁니다' }));
    await at().post('/api/reports', aReport({ page: page('product', 'secret-part') }));
    const waiting = await reports();
    expect(waiting.map(({ page, reports }) => [page.id, reports.length])).toEqual([
      ['secret-works', 2],
      ['secret-part', 1],
    ]);
    const told = (await mailsTo('operator@city.example')).filter(({ subject }) =>
      subject.includes('신고'),
    );
    expect(told).toHaveLength(2);
    await hide(page('company', 'secret-works'));
    expect((await mailsTo('first@reader.example'))[0]?.subject).toContain('숨겼습니다');
    expect((await reports()).map(({ page }) => page.id)).toEqual(['secret-part']);
    const left = await desk.send('POST', '/api/operator/reports/dismissal', {
      page: page('product', 'secret-part'),
    });
    expect(left.status).toBe(200);
    expect(await reports()).toEqual([]);
    const kept = await rowsOf(
      at().database.db,
      sql`select 1 from page_report where contact is not null`,
    );
    expect(kept).toEqual([]);
  });

  it('takes one appeal of those who run the page, and answers it', async () => {
    const { owner, id } = await runs('secret-works');
    await hide(page('company', 'secret-works'), '상표 문제가 있습니다');
    const [mail] = await mailsTo('owner@maker.example');
    expect(mail?.body).toContain('상표 문제가 있습니다');
    expect(mail?.body).toContain(`/ko/organisations/${id}`);
    const list = `/api/organisations/${id}/hidings`;
    const [hiding] = (await owner.json<{ items: Hiding[] }>('GET', list)).items;
    expect(hiding).toMatchObject({ state: 'hidden', reason: '상표 문제가 있습니다' });
    const appeal = `${list}/${hiding?.id}/appeal`;
    expect((await owner.send('POST', appeal, { text: '고쳤습니다' })).status).toBe(200);
    expect((await owner.send('POST', appeal, { text: '또 냅니다' })).status).toBe(409);
    expect((await mailsTo('operator@city.example'))[0]?.subject).toContain('이의 제기');
    const [waiting] = await hidings('appealed');
    expect(waiting).toMatchObject({ appeal: '고쳤습니다', runBy: '예시 제작소' });
    const upheld = `/api/operator/hidings/${waiting?.id}/upholding`;
    expect((await desk.send('POST', upheld, { text: '아직 보입니다' })).status).toBe(200);
    expect((await mailsTo('owner@maker.example'))[0]?.body).toContain('아직 보입니다');
    expect((await at().get('/api/companies/secret-works')).status).toBe(404);
    const lifted = `/api/operator/hidings/${waiting?.id}/lifting`;
    expect((await desk.send('POST', lifted, { text: '확인했습니다' })).status).toBe(200);
    expect((await at().get('/api/companies/secret-works')).status).toBe(200);
    expect((await owner.json<{ items: Hiding[] }>('GET', list)).items).toEqual([]);
    expect((await desk.send('POST', lifted, { text: '다시 한번' })).status).toBe(409);
  });

  it('hides a page once, and only one that is there', async () => {
    const both = await Promise.all([
      hide(page('company', 'secret-works')),
      hide(page('company', 'secret-works')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await hide(page('company', 'nobody'))).status).toBe(404);
    const hidden = await at().post('/api/reports', aReport());
    expect(hidden.status).toBe(404);
  });

  it('counts what waits for the tabs of the desk', async () => {
    await at().post('/api/reports', aReport());
    await at().post('/api/reports', aReport({ message: '한 번 더 알립니다' }));
    const request = { company: 'far-works', kind: 'correction', message: '고쳐 주세요' };
    await at().post('/api/corrections', request);
    expect(await desk.json('GET', '/api/operator/waiting')).toEqual({
      claims: 0,
      requests: 1,
      reports: 1,
      appeals: 0,
      handovers: 0,
      inquiries: 0,
    });
  });

  it('refuses what is no report, and too many of one address', async () => {
    const bad = [
      { message: '짧음' },
      { message: '제 번호는 900101-1234567 입니다' },
      { contact: 'no address' },
      { about: 'dislike' },
      { page: { kind: 'building', id: 'secret-1' } },
      { language: 'xx' },
    ];
    const reader = visitor(at().app);
    for (const over of bad)
      expect((await reader.send('POST', '/api/reports', aReport(over))).status).toBe(422);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++)
      statuses.push((await reader.send('POST', '/api/reports', aReport())).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(10);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });

  it('finds sites whatever their level, by any of their names', async () => {
    await at().asOperator('PUT', '/api/operator/levels', { site: 'secret', level: 'hidden' });
    const find = async (q: string) =>
      (
        await desk.json<{ items: { id: string; level: string }[] }>(
          'GET',
          `/api/operator/sites?q=${encodeURIComponent(q)}`,
        )
      ).items.map(({ id, level }) => [id, level]);
    expect(await find('')).toEqual([['secret', 'hidden']]);
    expect(await find('가려진')).toEqual([['secret', 'hidden']]);
    expect(await find('hyosung heavy')).toEqual([
      ['shared', 'shown'],
      ['hyosung', 'shown'],
    ]);
    expect(await find('비밀로 hidden')).toEqual([['secret', 'hidden']]);
    expect(await find('%')).toEqual([]);
  });
});
