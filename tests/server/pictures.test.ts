import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepPictures } from '#capabilities/company-pages/sweepPictures.db.ts';
import type { KeptPicture } from '#capabilities/pictures/picture.ts';
import { aCompany, anOperator, aSeller } from '../support/claiming.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import type { Visitor } from '../support/visitor.ts';

const aPhotograph = (width = 2400, height = 1600) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'canary-camera' }, IFD3: { GPSLatitude: '35/1 12/1 0/1' } })
    .toBuffer();
const text = (words: string) => new TextEncoder().encode(words);

describe('pictures of samples of work', () => {
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

  const upload = (bytes: Uint8Array, who = owner, organisation = id) =>
    who.send('POST', `/api/uploads/organisations/${organisation}/pictures`, new Uint8Array(bytes));
  const kept = async (bytes: Uint8Array) => (await (await upload(bytes)).json()) as KeptPicture;
  const page = () => `/api/organisations/${id}/pages/far-works`;
  const state = async (pictures: string[]) => {
    const { sections } = await owner.json<{ sections: { samples?: { rev: number } } }>(
      'GET',
      page(),
    );
    const value = [{ title: '터빈 케이싱', detail: 'SCW480', pictures }];
    const rev = sections.samples?.rev ?? 0;
    return owner.send('PUT', `${page()}/sections/samples`, { rev, value });
  };

  it('are drawn anew in three sizes and two types, without camera and place', async () => {
    const picture = await kept(await aPhotograph());
    expect(picture).toMatchObject({ width: 1920, height: 1280 });
    for (const [size, side] of [
      ['small', 320],
      ['medium', 960],
      ['large', 1920],
    ] as const) {
      for (const type of ['avif', 'webp']) {
        const path = `/api/organisations/${id}/pictures/${picture.id}/${size}.${type}`;
        const answer = await owner.send('GET', path);
        expect(answer.headers.get('content-type')).toBe(`image/${type}`);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('content-security-policy')).toContain('sandbox');
        const bytes = Buffer.from(await answer.arrayBuffer());
        const { width, exif, format } = await sharp(bytes).metadata();
        expect([width, exif, format]).toEqual([side, undefined, type === 'avif' ? 'heif' : type]);
        expect(bytes.includes('canary-camera')).toBe(false);
      }
    }
  });

  it('stand upright, and are never made larger than they are', async () => {
    const lying = await sharp({
      create: { width: 400, height: 200, channels: 3, background: '#a33' },
    })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await kept(lying)).toMatchObject({ width: 200, height: 400 });
  });

  it('are seen by nobody else until the page is published, and not any more once it is hidden', async () => {
    const picture = await kept(await aPhotograph(800, 600));
    const open = `/pictures/${picture.id}/small.webp`;
    const own = `/api/organisations/${id}/pictures/${picture.id}/small.webp`;
    expect((await state([picture.id])).status).toBe(200);
    expect((await server.get(open)).status).toBe(404);
    expect((await other.send('GET', own)).status).toBe(404);
    expect((await owner.send('POST', `${page()}/editions`)).status).toBe(200);
    expect((await server.get(open)).status).toBe(200);
    const hidden = { page: { kind: 'company', id: 'far-works' }, reason: '확인 중입니다' };
    const { id: hiding } = await desk.json<{ id: string }>('POST', '/api/operator/hidings', hidden);
    expect((await server.get(open)).status).toBe(404);
    expect((await owner.send('GET', own)).status).toBe(200);
    const lifted = `/api/operator/hidings/${hiding}/lifting`;
    await desk.send('POST', lifted, { text: '이상이 없습니다' });
    expect((await server.get(open)).status).toBe(200);
  });

  it('of another organisation cannot be put on a page', async () => {
    const answer = await upload(await aPhotograph(100, 100), other, otherId);
    const { id: theirs } = (await answer.json()) as KeptPicture;
    const refused = await state([theirs]);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ fields: { pictures: expect.any(String) } });
    expect((await state([crypto.randomUUID()])).status).toBe(422);
  });

  it('that are none, or would burst, are refused with what is wrong, and nothing is kept', async () => {
    const photograph = await aPhotograph(300, 300);
    const bomb = await sharp({
      create: { width: 16000, height: 4000, channels: 3, background: '#000' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>1</script></svg>';
    const bad: [name: string, bytes: Uint8Array, fault: string][] = [
      ['nothing', new Uint8Array(), 'type'],
      ['words', text('not a picture'), 'type'],
      ['SVG', text(svg), 'type'],
      ['HTML', text('<!doctype html><script>alert(1)</script>'), 'type'],
      ['PDF', text('%PDF-1.4\n%%EOF'), 'type'],
      ['GIF', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 'type'],
      ['cut JPEG', photograph.subarray(0, photograph.length / 2), 'damaged'],
      ['head alone', photograph.subarray(0, 24), 'damaged'],
      ['64 million pixels', bomb, 'pixels'],
      ['a dot', await aPhotograph(20, 20), 'small'],
    ];
    const count = async () => {
      const { rows } = (await server.database.db.execute(
        sql`select count(*)::integer as n from picture`,
      )) as unknown as { rows: { n: number }[] };
      return rows[0]?.n;
    };
    const before = await count();
    for (const [name, bytes, fault] of bad) {
      const answer = await upload(bytes);
      expect(answer.status, name).toBe(422);
      expect(await answer.json(), name).toMatchObject({ fields: { picture: fault } });
    }
    const large = new Uint8Array(21 * 1024 * 1024);
    expect((await upload(large)).status).toBe(413);
    expect(await count()).toBe(before);
  });

  it('with a page of HTML behind their end lose it', async () => {
    const words = '<script>canary-polyglot</script>';
    const both = Buffer.concat([await aPhotograph(200, 200), text(words)]);
    const picture = await kept(both);
    const path = `/api/organisations/${id}/pictures/${picture.id}/large.webp`;
    const bytes = Buffer.from(await (await owner.send('GET', path)).arrayBuffer());
    expect(bytes.includes('canary-polyglot')).toBe(false);
  });

  it('that no page names are gone after two days', async () => {
    const [named, unnamed] = [
      await kept(await aPhotograph(99, 99)),
      await kept(await aPhotograph(98, 98)),
    ];
    await state([named.id]);
    const { db } = server.database;
    await db.execute(sql`update picture set stored_at = stored_at - interval '3 days'`);
    await sweepPictures(db);
    const left = async (one: string) =>
      (await owner.send('GET', `/api/organisations/${id}/pictures/${one}/small.webp`)).status;
    expect([await left(named.id), await left(unnamed.id)]).toEqual([200, 404]);
  });
});
