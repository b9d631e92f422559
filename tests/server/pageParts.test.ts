import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Company, CompanySummary } from '#capabilities/companies/company.ts';
import type { DraftPage, PageChange, Statement } from '#capabilities/company-pages/companyPage.ts';
import { sweepPictures } from '#capabilities/company-pages/sweepPictures.db.ts';
import type { KeptPicture } from '#capabilities/pictures/picture.ts';
import { rowsOf } from '#server/database.ts';
import { aProduct } from '../support/aProduct.ts';
import { anOperator, aSeller } from '../support/claiming.ts';
import { resetTiny } from '../support/testDatabase.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import type { Visitor } from '../support/visitor.ts';

const contact = {
  ...{ department: '영업부 김예시', phone: '055-000-0000', email: 'kim@works.example' },
  ...{ gate: '정문에서 방문증을 받습니다', signedInOnly: false, consent: '2' },
};

describe('parts of a company page', () => {
  let server: TestServer;
  let desk: Visitor;
  let owner: Visitor;
  let id: string;
  let page: string;
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await resetTiny(server.database);
    desk = await anOperator(server);
    ({ owner, id } = await aSeller(server, desk));
    page = `/api/organisations/${id}/pages/far-works`;
  });

  const state = (section: string, rev: number, value: unknown) =>
    owner.send('PUT', `${page}/sections/${section}`, { rev, value });
  const publish = () => owner.send('POST', `${page}/editions`);
  const stated = async () =>
    (await (await server.get('/api/statements/far-works')).json()) as Statement;
  const company = async () =>
    (await (await server.get('/api/companies/far-works')).json()) as Company;
  const place = async () => {
    const [site] = await rowsOf<{ x: number; z: number }>(
      server.database.db,
      sql`select s.x, s.z from tenancy t join site s on s.id = t.site where t.company = 'far-works'`,
    );
    return site as { x: number; z: number };
  };

  it('show a logo in the panel and in lists once it is published, and not while the page is hidden', async () => {
    const create = { width: 400, height: 120, channels: 4 as const, background: '#12345600' };
    const sign = await sharp({ create }).png().toBuffer();
    const upload = `/api/uploads/organisations/${id}/pictures`;
    const kept = await owner.send('POST', upload, new Uint8Array(sign));
    const { id: picture } = (await kept.json()) as KeptPicture;
    const file = `/pictures/${picture}/small.webp`;
    expect((await state('logo', 0, { picture: crypto.randomUUID() })).status).toBe(422);
    expect((await state('logo', 0, { picture })).status).toBe(200);
    expect((await server.get(file)).status).toBe(404);
    expect((await company()).logo).toBe(null);
    await server.database.db.execute(
      sql`update picture set stored_at = stored_at - interval '3 days'`,
    );
    await sweepPictures(server.database.db);
    await publish();
    const shown = await server.get(file);
    expect(shown.status).toBe(200);
    const { data, info } = await sharp(Buffer.from(await shown.arrayBuffer()))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.channels, data[0]]).toEqual([3, 255]);
    expect((await company()).logo).toBe(picture);
    const list = await server.get('/api/companies?limit=500');
    const { items } = (await list.json()) as { items: CompanySummary[] };
    expect(items.filter(({ logo }) => logo !== null).map(({ id }) => id)).toEqual(['far-works']);
    const hidden = { page: { kind: 'company', id: 'far-works' }, reason: '확인 중입니다' };
    await desk.send('POST', '/api/operator/hidings', hidden);
    expect((await server.get(file)).status).toBe(404);
  });

  it('show photographs of the works once they are published, and not while the page is hidden', async () => {
    const create = { width: 400, height: 300, channels: 3 as const, background: '#123456' };
    const bytes = new Uint8Array(await sharp({ create }).png().toBuffer());
    const upload = `/api/uploads/organisations/${id}/pictures`;
    const kept = await (await owner.send('POST', upload, bytes)).json();
    const { id: picture } = kept as KeptPicture;
    const file = `/pictures/${picture}/small.webp`;
    const photos = [{ picture, caption: '5축 가공동' }];
    const unknown = [{ ...photos[0], picture: crypto.randomUUID() }];
    expect((await state('photos', 0, unknown)).status).toBe(422);
    expect((await state('photos', 0, photos)).status).toBe(200);
    expect((await server.get(file)).status).toBe(404);
    await server.database.db.execute(
      sql`update picture set stored_at = stored_at - interval '3 days'`,
    );
    await sweepPictures(server.database.db);
    await publish();
    expect((await server.get(file)).status).toBe(200);
    expect((await stated()).stated?.content.photos).toEqual(photos);
    const hidden = { page: { kind: 'company', id: 'far-works' }, reason: '확인 중입니다' };
    await desk.send('POST', '/api/operator/hidings', hidden);
    expect((await server.get(file)).status).toBe(404);
  });

  it('record who consented to a contact when and to which sentence, and hide it at once when that is taken back', async () => {
    expect((await owner.send('POST', `${page}/withdrawal`)).status).toBe(409);
    await state('contact', 0, contact);
    expect((await owner.json<DraftPage>('GET', page)).consents).toEqual([]);
    await publish();
    expect((await stated()).stated?.content.contact).toEqual(contact);
    const { consents } = await owner.json<DraftPage>('GET', page);
    expect(consents).toMatchObject([
      { rev: 1, wording: '2', by: '김예시', withdrawnAt: null, withdrawnBy: null },
    ]);
    expect((await owner.send('POST', `${page}/withdrawal`)).status).toBe(200);
    const { consent: _, phone: __, email: ___, department: ____, ...left } = contact;
    expect((await stated()).stated?.content.contact).toEqual(left);
    const after = await owner.json<DraftPage>('GET', page);
    expect(after.consents).toMatchObject([{ rev: 1, withdrawnBy: '김예시' }]);
    expect(after.sections.contact).toMatchObject({ rev: 2, by: '김예시', value: left });
    const { items } = await owner.json<{ items: PageChange[] }>('GET', `${page}/changes`);
    expect(items.map(({ rev }) => rev)).toEqual([2, 1]);
    expect(JSON.stringify([items, after.edition])).not.toMatch(/055-000|kim@|영업부/);
    expect((await publish()).status).toBe(409);
    expect((await state('contact', 2, contact)).status).toBe(200);
    await publish();
    expect((await stated()).stated?.content.contact).toEqual(contact);
    expect((await owner.json<DraftPage>('GET', page)).consents.map(({ rev }) => rev)).toEqual([
      3, 1,
    ]);
  });

  it('show no contact that nobody has consented to, whatever was published', async () => {
    await state('contact', 0, contact);
    await publish();
    await server.database.db.execute(sql`truncate page_consent`);
    expect(JSON.stringify(await stated())).not.toMatch(/055-000|kim@|영업부/);
  });

  it('show gates near a site of the company, refuse others, and hide those of a site that is hidden', async () => {
    const { x, z } = await place();
    const gate = (at: object) => ({ name: '정문', at });
    const near = gate({ x: x + 100, z });
    const far = await state('gates', 0, [near, gate({ x: x + 1501, z })]);
    expect(far.status).toBe(422);
    expect(await far.json()).toMatchObject({ fields: { '1.at': expect.any(String) } });
    expect((await state('gates', 0, [near])).status).toBe(200);
    await publish();
    expect((await stated()).stated?.content.gates).toEqual([{ ...near, site: 'far' }]);
  });

  it('tell of opening hours without closures that are over', async () => {
    const hours = {
      ...{ opens: '08:30', closes: '17:30', daysOff: ['sun'] },
      closures: [
        { from: '2020-08-01', until: '2020-08-05' },
        { from: '2099-08-01', until: '2099-08-05', note: '여름 휴가' },
      ],
    };
    await state('hours', 0, hours);
    await publish();
    const shown = { ...hours, closures: [hours.closures[1]] };
    expect((await stated()).stated?.content.hours).toEqual(shown);
    expect((await company()).hours).toEqual(shown);
  });

  it('take certificates and a website off what public sources lack', async () => {
    expect((await company()).told).toEqual([]);
    await state('certificates', 0, [{ standard: 'ISO 9001' }]);
    await state('contact', 0, { website: 'https://works.example', signedInOnly: false });
    await publish();
    expect((await company()).told).toEqual(['certificates', 'website']);
  });

  it('leave the scene as it is when a product is stated anew, and count one more in it', async () => {
    await server.tileJob.refresh();
    const products = `${page}/products`;
    const list = async (id: string, rev: number) =>
      owner.send('POST', `${products}/${id}/acts`, { kind: 'list', rev });
    const value = aProduct();
    const made = server.tileJob.made();
    const first = { key: 'aaaa0001', value };
    const { id: product } = await owner.json<{ id: string }>('POST', products, first);
    expect((await list(product, 1)).status).toBe(200);
    const more = server.tileJob.made();
    expect(more).not.toBe(made);
    const renamed = { ...value, name: { ko: '예시 기어박스' } };
    await owner.send('PUT', `${products}/${product}`, { rev: 1, value: renamed });
    expect((await list(product, 2)).status).toBe(200);
    await server.tileJob.refresh();
    expect(server.tileJob.made()).toBe(more);
    const answer = await server.get(`/api/products/${product}`);
    expect(await answer.json()).toMatchObject({ name: renamed.name });
  });

  it('are asked for all at once', async () => {
    const { sections } = { sections: ['about', 'processes', 'machines', 'materials', 'limits'] };
    const all = [...sections, 'samples', 'inspection', 'certificates', 'trade', 'capacity'];
    const asks = '/api/statements/far-works/asks';
    const answer = await server.post(asks, {
      sections: [...all, 'photos', 'contact', 'hours', 'gates'],
    });
    expect(answer.status).toBe(200);
  });
});
