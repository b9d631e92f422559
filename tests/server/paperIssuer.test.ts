import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paperPdf } from '#capabilities/trade-papers/paperFiles.api.ts';
import { readIssuerSide } from '#capabilities/trade-papers/paperIssuer.db.ts';
import type { PaperIssuer } from '#capabilities/trade-papers/paperIssuer.ts';
import { drawSeal } from '#server/drawSeal.ts';
import { aPaper } from '../support/aPaper.ts';
import { aCompany, anOperator, businessNumber, claim, deskClaims } from '../support/claiming.ts';
import { readPdf } from '../support/pdfText.ts';
import { engines, startTestServer, type TestServer } from '../support/testServer.ts';
import type { Visitor } from '../support/visitor.ts';

/** A red ring on paper that is almost white, as a telephone takes it. */
const aSeal = (side = 900, ink = '#c8102e', background = '#f6f5f2') =>
  sharp({ create: { width: side, height: side + 200, channels: 3, background } })
    .composite([
      {
        input: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><circle cx="${side / 2}" cy="${side / 2}" r="${side / 3}" fill="none" stroke="${ink}" stroke-width="40"/></svg>`,
        ),
      },
    ])
    .jpeg()
    .withExif({ IFD0: { Make: 'canary-camera' } })
    .toBuffer();

describe('the picture of a seal', () => {
  it('is cut to its print on clear ground, 400 pixels at most, without what its file tells', async () => {
    const drawn = await drawSeal(new Uint8Array(await aSeal()));
    if (!drawn.ok) throw new Error(drawn.error);
    expect(Buffer.from(drawn.value).includes('canary-camera')).toBe(false);
    const { data, info } = await sharp(drawn.value).raw().toBuffer({ resolveWithObject: true });
    const { format, exif } = await sharp(drawn.value).metadata();
    expect([format, exif]).toEqual(['png', undefined]);
    expect([info.width, info.height, info.channels]).toEqual([400, 400, 4]);
    const at = (x: number, y: number) => [
      ...data.subarray((y * 400 + x) * 4, (y * 400 + x) * 4 + 4),
    ];
    for (const [x, y] of [
      [200, 200],
      [1, 1],
      [398, 1],
    ] as const)
      expect(at(x, y)[3], `${x} ${y}`).toBe(0);
    const [red = 0, green = 0, blue = 0, alpha = 0] = at(200, 10);
    expect(alpha).toBeGreaterThan(200);
    const onWhite = [red, green, blue].map((one) => Math.round(255 - ((255 - one) * alpha) / 255));
    for (const [n, wanted] of [0xc8, 0x10, 0x2e].entries())
      expect(Math.abs((onWhite[n] as number) - wanted)).toBeLessThan(16);
  });

  it('stands on clear ground where its paper is grey, and keeps its colour where there is none', async () => {
    const onGrey = await drawSeal(new Uint8Array(await aSeal(900, '#9c1024', '#bdb9b1')));
    if (!onGrey.ok) throw new Error(onGrey.error);
    const grey = await sharp(onGrey.value).raw().toBuffer();
    expect([grey[3], grey[(200 * 400 + 200) * 4 + 3]]).toEqual([0, 0]);
    const filled = sharp({ create: { width: 90, height: 90, channels: 3, background: '#c8102e' } });
    const onNothing = await drawSeal(new Uint8Array(await filled.png().toBuffer()));
    if (!onNothing.ok) throw new Error(onNothing.error);
    const { data } = await sharp(onNothing.value)
      .flatten({ background: '#fff' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const [n, wanted] of [0xc8, 0x10, 0x2e].entries())
      expect(Math.abs((data[n] as number) - wanted)).toBeLessThan(3);
  });

  it('is refused where it is none', async () => {
    const blank = await sharp({
      create: { width: 300, height: 300, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
    const small = await sharp({
      create: { width: 20, height: 20, channels: 3, background: '#a00' },
    })
      .png()
      .toBuffer();
    const whole = await aSeal();
    const faultOf = async (bytes: Uint8Array) => {
      const drawn = await drawSeal(new Uint8Array(bytes));
      return drawn.ok ? 'none' : drawn.error;
    };
    expect(await faultOf(blank)).toBe('empty');
    expect(await faultOf(small)).toBe('small');
    expect(await faultOf(whole.subarray(0, whole.length / 3))).toBe('damaged');
    expect(await faultOf(await sharp(whole).webp().toBuffer())).toBe('type');
    expect(
      await faultOf(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    ).toBe('type');
  });
});

describe.each(engines)('what a company says of itself on its papers, on %s', (engine) => {
  let server: TestServer | null = null;
  let owner: Visitor;
  let other: Visitor;
  let desk: Visitor;
  let id: string;
  let otherId: string;
  beforeAll(async () => {
    server = await startTestServer(engine);
    if (!server) return;
    desk = await anOperator(server);
    ({ owner, id } = await aCompany(server, 'owner@works.example', '예시 제작소'));
    ({ owner: other, id: otherId } = await aCompany(server, 'other@works.example', '예시 정공'));
  });
  afterAll(() => server?.close());
  beforeEach(({ skip }) => {
    if (!server) skip();
  });
  const db = () => (server as TestServer).database.db;

  const details = {
    ...{ representative: '홍길동', address: '경상남도 창원시 성산구 예시로 1' },
    ...{ businessType: '제조업', businessItem: '절삭가공', phone: '055-000-0000' },
  };
  const issuerPath = (of = id) => `/api/organisations/${of}/paper-issuer`;
  const read = () => owner.json<PaperIssuer>('GET', issuerPath());
  const upload = (bytes: Uint8Array, who = owner, of = id) =>
    who.send('PUT', `/api/uploads/organisations/${of}/seal`, new Uint8Array(bytes));
  const seal = (who = owner, of = id) => who.send('GET', `/api/organisations/${of}/seal`);

  it('is empty at first, and kept as it is written', async () => {
    expect(await read()).toEqual({ details: {}, verifiedNumber: null, seal: null });
    const numbered = { ...details, businessNumber };
    expect((await owner.send('PUT', issuerPath(), numbered)).status).toBe(200);
    const kept = { ...details, businessNumber: '1234567891' };
    expect((await read()).details).toEqual(kept);
    const { side } = await readIssuerSide(db(), id, { name: '예시', company: null });
    expect(side).toMatchObject({ name: '예시', ...kept });
  });

  it('takes no wrong number, no resident number and no line breaks', async () => {
    const before = await read();
    for (const [name, value] of [
      ['businessNumber', '123-45-67890'],
      ['representative', '900101-1234567'],
      ['representative', '홍길동\n사장'],
      ['address', 'x'.repeat(201)],
      ['phone', '전화'],
      ['email', '메일'],
    ] as const) {
      const answer = await owner.send('PUT', issuerPath(), { [name]: value });
      expect(answer.status, value).toBe(422);
      expect(Object.keys(((await answer.json()) as { fields: object }).fields)).toEqual([name]);
    }
    expect(await read()).toEqual(before);
  });

  it('shows its seal to its own people alone, not even to the platform', async () => {
    expect((await seal()).status).toBe(404);
    const answer = await upload(await aSeal());
    expect(answer.status).toBe(200);
    const { seal: digest } = (await answer.json()) as { seal: string };
    expect((await read()).seal).toBe(digest);
    const shown = await seal();
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    for (const who of [other, desk]) {
      expect((await seal(who)).status).toBe(404);
      expect((await who.send('GET', issuerPath())).status).toBe(404);
      expect((await upload(await aSeal(), who)).status).toBe(404);
      expect((await who.send('DELETE', `/api/organisations/${id}/seal`)).status).toBe(404);
    }
    expect((await seal(other, otherId)).status).toBe(404);
    expect((await seal()).status).toBe(200);
  });

  it('stands on the papers it makes, with the number that was verified', async () => {
    await claim(owner, id, { company: 'far-works' }, '220-81-62517');
    const [waiting] = await deskClaims(desk);
    await desk.send('POST', `/api/operator/claims/${waiting?.id}/approval`);
    expect((await read()).verifiedNumber).toBe('2208162517');
    const of = { name: '예시 제작소', company: 'far-works' };
    const { side, seal: picture } = await readIssuerSide(db(), id, of);
    const bytes = await paperPdf(aPaper({ issuer: side, seal: picture }), 'ko');
    const [page = ''] = (await readPdf(bytes)).pages;
    for (const words of [
      '예시 제작소',
      '220-81-62517',
      '홍길동',
      '절삭가공',
      '055-000-0000',
      '(인)',
    ])
      expect(page).toContain(words);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
  });

  it('puts another seal in place of the one before, and takes it away', async () => {
    const before = (await read()).seal;
    await upload(await aSeal(500, '#1d3f8f'));
    const after = (await read()).seal;
    expect(after).not.toBe(before);
    expect((await upload(new TextEncoder().encode('not a picture'))).status).toBe(422);
    expect((await read()).seal).toBe(after);
    for (let times = 0; times < 2; times++)
      expect((await owner.send('DELETE', `/api/organisations/${id}/seal`)).status).toBe(200);
    expect((await seal()).status).toBe(404);
    expect((await read()).details).toMatchObject(details);
    const { items } = await desk.json<{ items: { action: string }[] }>(
      'GET',
      `/api/operator/audit?subject=organisation:${id}`,
    );
    expect(items.map(({ action }) => action).filter((one) => one.includes('seal'))).toEqual([
      ...['paper-issuer.seal-removed', 'paper-issuer.seal-set', 'paper-issuer.seal-set'],
    ]);
  });
});
