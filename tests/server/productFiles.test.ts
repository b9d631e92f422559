import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileInfos, ownFiles } from '#capabilities/product-files/productFile.db.ts';
import { type ProductFile, productFileBytes } from '#capabilities/product-files/productFile.ts';
import { sweepProductFiles } from '#capabilities/product-files/sweepProductFiles.db.ts';
import { aFlange, aGear, glbOf } from '../support/aModel.ts';
import { aCompany, anOperator, aSeller } from '../support/claiming.ts';
import { aPage, aStep } from '../support/hostilePapers.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import type { Visitor } from '../support/visitor.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('files of products', () => {
  let server: TestServer;
  let owner: Visitor;
  let other: Visitor;
  let desk: Visitor;
  let id: string;
  let otherId: string;
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
    desk = await anOperator(server);
    ({ owner, id } = await aSeller(server, desk));
    ({ owner: other, id: otherId } = await aCompany(server, 'other@works.example', '예시 정공'));
  });
  afterAll(() => server.close());

  const upload = (
    kind: string,
    bytes: Uint8Array,
    { who = owner, organisation = id, query = '' } = {},
  ) =>
    who.send(
      'POST',
      `/api/uploads/organisations/${organisation}/product-files/${kind}${query}`,
      bytes,
    );
  const kept = async (kind: string, bytes: Uint8Array, query = '') => {
    const answer = await upload(kind, bytes, { query });
    expect(answer.status).toBe(201);
    return (await answer.json()) as ProductFile;
  };
  const own = (file: string) => `/api/organisations/${id}/product-files/${file}`;
  const open = (file: string) => server.get(`/product-files/${file}`);
  const list = (product: string, value: object, company = 'far-works') =>
    server.database.db.execute(sql`
      with o as (insert into own_product (id, company, organisation, ordinal, listed, listed_at)
        values (${product}, ${company}, ${id}::uuid, 1, ${JSON.stringify(value)}::jsonb, now()) returning id)
      insert into own_product_change (product, rev, value)
      select id, 1, ${JSON.stringify(value)}::jsonb from o`);
  const named = (files: object) => ({
    name: { ko: '기어' },
    pictures: [],
    papers: [],
    specs: [],
    keywords: [],
    ...files,
  });

  it('are a model made anew, in millimetres and light enough', async () => {
    const model = await kept('model', await glbOf(aGear()), '?name=%EA%B8%B0%EC%96%B4.glb');
    expect(model).toMatchObject({ kind: 'model', name: '기어.glb' });
    if (model.kind !== 'model') throw new Error(model.kind);
    expect(model.info).toMatchObject({ triangles: 960, trianglesBefore: 960 });
    expect(model.info.sizeMm[1]).toBeCloseTo(40, 1);
    const answer = await owner.send('GET', own(model.id));
    expect(answer.headers.get('content-type')).toBe('model/gltf-binary');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length).toBe(model.bytes);
    expect(bytes.length).toBeLessThan(2 * 1024 * 1024);
    expect(Buffer.from(bytes).includes('steel')).toBe(false);
  });

  it('ask for the unit of a model that would be a hundred metres long, and take it in that unit', async () => {
    const drawn = await glbOf(aGear({ radius: 120, width: 40, bore: 30 }));
    const refused = await upload('model', drawn);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ fields: { file: 'unit' } });
    const model = await kept('model', drawn, '?unit=millimetre');
    expect(model.info).toMatchObject({ sizeMm: [expect.closeTo(238.9, 1), 40, expect.anything()] });
    expect((await upload('model', drawn, { query: '?unit=mile' })).status).toBe(422);
  });

  it('are a STEP text and a PDF as they came, byte for byte, under their Hangul names', async () => {
    const [model, paper] = [aStep('기어.step', `/*${'x'.repeat(9_000_000)}*/`), aPage()];
    const step = await kept('step', model, `?name=${encodeURIComponent('../감속기 "A".stp')}`);
    const sheet = await kept('paper', paper, `?name=${encodeURIComponent('자료표.pdf')}`);
    expect(step).toMatchObject({ name: '감속기 A.stp', info: { schema: 'AUTOMOTIVE_DESIGN' } });
    expect(sheet).toMatchObject({ name: '자료표.pdf', info: { pages: 1 } });
    for (const [file, bytes] of [
      [step, model],
      [sheet, paper],
    ] as const) {
      const answer = await owner.send('GET', own(file.id));
      expect(answer.headers.get('content-disposition')).toContain(
        `filename*=UTF-8''${encodeURIComponent(file.name)}`,
      );
      expect(digest(new Uint8Array(await answer.arrayBuffer()))).toBe(digest(bytes));
    }
  });

  it('are seen by nobody else until a product that names them is listed, and not once it is hidden', async () => {
    const model = await kept('model', await glbOf(aFlange()));
    const step = await kept('step', aStep());
    const paper = await kept('paper', aPage());
    const unnamed = await kept('paper', aPage());
    const files = [model, step, paper].map((file) => file.id);
    for (const file of files) expect((await open(file)).status).toBe(404);
    const papers = [{ file: paper.id, title: '도면' }];
    await list('listed-gear', named({ model: model.id, step: step.id, papers }));
    for (const file of files) {
      const [theirs, ours] = [await open(file), await owner.send('GET', own(file))];
      expect(theirs.status).toBe(200);
      expect(digest(new Uint8Array(await theirs.arrayBuffer()))).toBe(
        digest(new Uint8Array(await ours.arrayBuffer())),
      );
    }
    const missing = await (await open(crypto.randomUUID())).text();
    expect(await (await open(unnamed.id)).text()).toBe(missing);
    expect((await other.send('GET', own(model.id))).status).toBe(404);
    const wrong = `/api/organisations/${otherId}/product-files/${model.id}`;
    expect((await other.send('GET', wrong)).status).toBe(404);
    const { db } = server.database;
    await db.execute(sql`insert into hiding (kind, page, name, cause, reason, state)
      values ('product', 'listed-gear', '{"ko": "기어"}', 'moderation', '확인 중입니다', 'hidden')`);
    for (const file of files) {
      const answer = await open(file);
      expect([answer.status, await answer.text()]).toEqual([404, missing]);
      expect((await owner.send('GET', own(file))).status).toBe(200);
    }
    await db.execute(sql`update hiding set state = 'lifted' where page = 'listed-gear'`);
    expect((await open(model.id)).status).toBe(200);
  });

  it('of another organisation are shown by no product of theirs', async () => {
    const answer = await upload('paper', aPage(), { who: other, organisation: otherId });
    const theirs = (await answer.json()) as ProductFile;
    await list('listed-theft', named({ papers: [{ file: theirs.id, title: '도면' }] }));
    expect((await open(theirs.id)).status).toBe(404);
    const { db } = server.database;
    expect(await ownFiles(db, id, [{ id: theirs.id, kind: 'paper' }])).toBe(false);
    expect(await ownFiles(db, otherId, [{ id: theirs.id, kind: 'paper' }])).toBe(true);
    expect(await ownFiles(db, otherId, [{ id: theirs.id, kind: 'model' }])).toBe(false);
    const infos = await fileInfos(db, [theirs.id, crypto.randomUUID()]);
    expect([...infos.values()]).toEqual([theirs]);
  });

  it('that are none are refused with what is wrong, and nothing is kept', async () => {
    const count = async () => {
      const { rows } = (await server.database.db.execute(
        sql`select count(*)::integer as n from product_file`,
      )) as unknown as { rows: { n: number }[] };
      return rows[0]?.n;
    };
    const before = await count();
    const gear = await glbOf(aGear());
    for (const [kind, bytes, fault] of [
      ['model', aStep(), 'type'],
      ['model', gear.slice(0, 5000), 'damaged'],
      ['step', gear, 'type'],
      ['paper', aStep(), 'type'],
      ['paper', aPage('4 0 obj<</S/JavaScript>>endobj'), 'active'],
    ] as const) {
      const answer = await upload(kind, bytes);
      expect(answer.status, `${kind} ${fault}`).toBe(422);
      expect(await answer.json()).toMatchObject({ fields: { file: fault } });
    }
    expect((await upload('film', gear)).status).toBe(404);
    expect((await upload('paper', new Uint8Array(productFileBytes.paper + 1))).status).toBe(413);
    expect((await upload('step', new Uint8Array(productFileBytes.step + 1))).status).toBe(413);
    expect(await count()).toBe(before);
  });

  it('that no change of a product names are gone after two days', async () => {
    const [file, unnamed] = [await kept('step', aStep()), await kept('step', aStep())];
    await list('kept-gear', named({ step: file.id }));
    const { db } = server.database;
    await db.execute(sql`update product_file set stored_at = stored_at - interval '3 days'`);
    await sweepProductFiles(db);
    const left = async (one: string) => (await owner.send('GET', own(one))).status;
    expect([await left(file.id), await left(unnamed.id)]).toEqual([200, 404]);
    const { rows } = (await db.execute(sql`
      select count(*)::integer as n from product_file_part p
      where not exists (select from product_file f where f.id = p.file)`)) as unknown as {
      rows: { n: number }[];
    };
    expect(rows[0]?.n).toBe(0);
  });

  it('stop at so many a day for each organisation', async () => {
    const refused = [];
    for (let i = 0; i < 220 && refused.length === 0; i++) {
      const answer = await upload('step', new Uint8Array(), { who: other, organisation: otherId });
      if (answer.status === 429) refused.push(answer.headers.get('retry-after'));
    }
    expect(Number(refused[0])).toBeGreaterThan(0);
    expect((await upload('step', aStep())).status).toBe(201);
  });
});
