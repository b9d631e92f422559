import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '#server/database.ts';
import { anOperator, aPdf, aPicture, aSeller } from '../support/claiming.ts';
import { aGuest, anInquiry, threadOf } from '../support/inquiring.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';
import { latestMail, signedUp, type Visitor, visitor } from '../support/visitor.ts';

describe.each(engines)('asking a company on %s', (engine) => {
  let desk: Visitor;
  let seller: Awaited<ReturnType<typeof aSeller>>;
  const at = tinyServer(engine, async (server) => {
    desk = await anOperator(server);
    seller = await aSeller(server, desk);
  });

  const upload = (
    who: Visitor,
    bytes: Uint8Array,
    name = 'drawing.pdf',
    declared = 'uncontrolled',
  ) =>
    who.send(
      'POST',
      `/api/uploads/inquiries?name=${encodeURIComponent(name)}&declared=${declared}`,
      bytes,
    );

  it('takes files of what is declared uncontrolled alone, by what they hold, for the parties alone', async () => {
    const buyer = await signedUp(at(), 'buyer@home.example');
    const step = new TextEncoder().encode('ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n');
    const files: string[] = [];
    for (const [bytes, name] of [
      [aPdf(), '../../도면 1.exe'],
      [await aPicture(), 'photo.png'],
      [step, 'part.stp'],
    ] as const) {
      const kept = await upload(buyer, bytes, name);
      expect(kept.status).toBe(201);
      files.push(((await kept.json()) as { id: string }).id);
    }
    const hostile = new TextEncoder().encode('<html><script>alert(1)</script></html>');
    expect((await upload(buyer, hostile, 'x.pdf')).status).toBe(422);
    expect((await upload(buyer, aPdf(), 'x.pdf', 'controlled')).status).toBe(422);
    expect((await upload(buyer, new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413);
    const controlled = { control: 'unknown', contact: '055-000-0000', files: files.slice(0, 1) };
    expect((await buyer.send('POST', '/api/me/sent', anInquiry(controlled))).status).toBe(422);
    expect(
      (await buyer.send('POST', '/api/me/sent', anInquiry({ control: 'controlled' }))).status,
    ).toBe(422);
    const thief = await signedUp(at(), 'thief@home.example');
    expect((await thief.send('POST', '/api/me/sent', anInquiry({ files }))).status).toBe(422);
    const { id } = await buyer.json<{ id: string }>('POST', '/api/me/sent', anInquiry({ files }));
    const mine = `/api/me/sent/${id}`;
    const [{ files: kept = [] } = {}] = (await threadOf(buyer, mine)).messages;
    expect(kept.map(({ name }) => name)).toEqual(['도면 1.pdf', 'photo.jpg', 'part.step']);
    const saved = await seller.owner.send('GET', `${seller.received}/${id}/files/${kept[2]?.id}`);
    expect(new Uint8Array(await saved.arrayBuffer())).toEqual(step);
    expect(saved.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    expect(saved.headers.get('Content-Type')).toBe('application/octet-stream');
    for (const who of [thief, desk, visitor(at().app)])
      expect((await who.send('GET', `${mine}/files/${kept[0]?.id}`)).status).toBe(404);
    const reuse = await buyer.send('POST', '/api/me/sent', anInquiry({ files }));
    expect(reuse.status).toBe(422);
  });

  it('refuses what cannot be, and says which field', async () => {
    const buyer = await signedUp(at(), 'buyer@home.example');
    const faultOf = async (over: object) => {
      const answer = await buyer.send('POST', '/api/me/sent', anInquiry(over));
      const { fields } = (await answer.json()) as { fields?: Record<string, string> };
      return [answer.status, ...Object.keys(fields ?? {})];
    };
    expect(await faultOf({ text: 'x'.repeat(4001) })).toEqual([422, 'text']);
    expect(await faultOf({ wanted: '2020-01-01' })).toEqual([422, 'wanted']);
    expect(await faultOf({ quantity: 1.5, unit: 'ea' })).toEqual([422, 'quantity']);
    expect(await faultOf({ quantity: 3, unit: 'pyeong' })).toEqual([422, 'unit']);
    expect(await faultOf({ quantity: 3 })).toEqual([422, 'unit']);
    expect(await faultOf({ subject: '두 줄\n제목' })).toEqual([422, 'subject']);
    expect(await faultOf({ company: 'pinned-works' })).toEqual([409]);
    expect(await faultOf({ company: 'no-such' })).toEqual([404]);
    const own = await seller.owner.send('POST', '/api/me/sent', anInquiry());
    expect(await own.json()).toMatchObject({ code: 'own' });
  });

  it('limits how much a guest may ask, and the same text to many companies', async () => {
    const other = await aSeller(at(), desk, 'owner@other.example', 'pinned-works');
    const third = await aSeller(at(), desk, 'owner@third.example', 'hyosung-heavy');
    expect(other.id).not.toBe(third.id);
    const guest = visitor(at().app);
    const ask = async (company: string, over: object = {}) => {
      const inquiry = { ...anInquiry({ company }), email: 'a@guest.example', name: 'A', ...over };
      const answer = await guest.send('POST', '/api/guest/sent', inquiry);
      return {
        status: answer.status,
        ...((await answer.json()) as { same?: number; code?: string }),
      };
    };
    expect(await ask('far-works')).toMatchObject({ status: 201, same: 1 });
    expect(
      await ask('pinned-works', { text: 'SS400  브라켓 200개, 가공이 가능한지 궁금합니다!' }),
    ).toMatchObject({ status: 201, same: 2 });
    const third3 = await ask('hyosung-heavy');
    expect(third3).toMatchObject({ status: 409, code: 'same-text' });
    for (let n = 0; n < 2; n++) await ask('far-works', { subject: `다른 문의 ${n}` });
    expect(await ask('far-works', { subject: '여섯 번째' })).toMatchObject({ status: 429 });
  });

  it('lets a company refuse guests, who are told so beforehand', async () => {
    const path = `/api/organisations/${seller.id}/inquiry-setting`;
    const set = await seller.owner.send('PUT', path, {
      takesGuests: false,
      replies: ['확인하겠습니다.'],
    });
    expect(set.status).toBe(200);
    expect(await (await at().get('/api/receptions/far-works')).json()).toEqual({
      claimed: true,
      takesGuests: false,
      response: null,
    });
    const { asked } = await aGuest(at());
    expect(asked.status).toBe(409);
    const buyer = await signedUp(at(), 'buyer@home.example');
    const { id } = await buyer.json<{ id: string }>('POST', '/api/me/sent', anInquiry());
    const { inside } = await threadOf(seller.owner, `${seller.received}/${id}`);
    expect(inside?.replies).toEqual(['확인하겠습니다.']);
  });

  it('opens a thread by its own link alone, until it is over, and mails a new one', async () => {
    const { id, mail, at: mine } = await aGuest(at());
    const second = await aGuest(at(), { email: 'other@abroad.example' });
    const open = async (inquiry: string, token: unknown) =>
      (await visitor(at().app).send('POST', `/api/guest/sent/${inquiry}/opening`, { token }))
        .status;
    expect(await open(id, mail?.token)).toBe(200);
    expect(await open(second.id, mail?.token)).toBe(404);
    expect(await open(id, 'guessed')).toBe(404);
    expect((await second.guest.send('GET', mine)).status).toBe(404);
    const { db } = at().database;
    const [kept] = await rowsOf<{ text: string }>(
      db,
      sql`select coalesce(string_agg(encode(secret, 'escape'), ' '), '') as text from inquiry_link`,
    );
    expect(kept?.text).not.toContain(mail?.token);
    await db.execute(
      sql`update inquiry_link set expires_at = clock_timestamp() - interval '1 second'`,
    );
    expect(await open(id, mail?.token)).toBe(404);
    const guest = visitor(at().app);
    expect((await guest.send('POST', `${mine}/link`)).status).toBe(202);
    expect((await guest.send('POST', `/api/guest/sent/${crypto.randomUUID()}/link`)).status).toBe(
      202,
    );
    const renewed = await latestMail(at(), 'buyer@abroad.example');
    expect(await open(id, renewed?.token)).toBe(200);
  });

  it('says how soon a company answers once three have asked, without those it has blocked', async () => {
    const response = async () =>
      ((await (await at().get('/api/receptions/far-works')).json()) as { response: unknown })
        .response;
    const { db } = at().database;
    const add = (hours: number | null, blocked = false) =>
      db.execute(
        sql`insert into inquiry (client, company, organisation, asker, guest_email, mail_language, language, subject,
            control, digest, state, sent_at, answered_at, blocked)
          values (gen_random_uuid(), 'far-works', ${seller.id}::uuid, 'guest', 'x@y.example', 'ko', 'ko', 'x',
            'uncontrolled', 'x', 'open', clock_timestamp() - interval '10 days',
            clock_timestamp() - interval '10 days' + make_interval(hours => ${hours}::integer), ${blocked})`,
      );
    await add(2);
    await add(5);
    await add(null, true);
    expect(await response()).toBeNull();
    await add(null);
    expect(await response()).toEqual({ hours: 4, percent: 67 });
  });
});
