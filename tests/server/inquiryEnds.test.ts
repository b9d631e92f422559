import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { sweepInquiries } from '#capabilities/inquiries/sweepInquiries.db.ts';
import { rowsOf } from '#server/database.ts';
import { anOperator, aSeller } from '../support/claiming.ts';
import { aMessage, anInquiry, inboxOf, subjectsTo, threadOf } from '../support/inquiring.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';
import { latestMail, signedUp, type Visitor, visitor } from '../support/visitor.ts';

describe.each(engines)('what becomes of inquiries on %s', (engine) => {
  let desk: Visitor;
  let seller: Awaited<ReturnType<typeof aSeller>>;
  const at = tinyServer(engine, async (server) => {
    desk = await anOperator(server);
    seller = await aSeller(server, desk);
  });

  it('hands what is meant for an unclaimed company to the operator, who says what became of it', async () => {
    expect(await (await at().get('/api/receptions/pinned-works')).json()).toMatchObject({
      claimed: false,
    });
    const guest = visitor(at().app);
    const wanted = {
      client: crypto.randomUUID(),
      company: 'pinned-works',
      ...{
        name: '박구매',
        email: 'buyer@home.example',
        subject: '전해 주세요',
        text: '문의를 전해 주세요.',
      },
    };
    expect((await guest.send('POST', '/api/handovers', wanted)).status).toBe(201);
    expect((await guest.send('POST', '/api/handovers', wanted)).status).toBe(201);
    const claimed = { ...wanted, client: crypto.randomUUID(), company: 'far-works' };
    expect((await guest.send('POST', '/api/handovers', claimed)).status).toBe(409);
    const { items } = await desk.json<{ items: { id: string }[] }>(
      'GET',
      '/api/operator/handovers',
    );
    expect(items).toHaveLength(1);
    const settle = `/api/operator/handovers/${items[0]?.id}/settlement`;
    const answer = { outcome: 'passed', answer: '전화로 전했습니다.' };
    expect((await desk.send('POST', settle, answer)).status).toBe(200);
    expect((await desk.send('POST', settle, answer)).status).toBe(409);
    const told = await latestMail(at(), 'buyer@home.example');
    expect(told?.subject).toContain('문의를 전했습니다');
    expect(told?.body).toContain('전화로 전했습니다.');
    const { items: passed } = await desk.json<{ items: { email: string | null }[] }>(
      'GET',
      '/api/operator/handovers?state=passed',
    );
    expect(passed).toMatchObject([{ email: null }]);
  });

  it('shows the operator a thread only where one of its sides has reported it', async () => {
    const buyer = await signedUp(at(), 'buyer@home.example');
    const { id } = await buyer.json<{ id: string }>('POST', '/api/me/sent', anInquiry());
    const reports = async () =>
      (
        await desk.json<{ items: { id: string; messages: object[] }[] }>(
          'GET',
          '/api/operator/inquiry-reports',
        )
      ).items;
    expect(await reports()).toEqual([]);
    const report = { about: 'spam', message: '광고입니다.' };
    const path = `${seller.received}/${id}/reports`;
    expect((await seller.owner.send('POST', path, report)).status).toBe(201);
    expect((await seller.owner.send('POST', path, report)).status).toBe(201);
    const [reported, ...others] = await reports();
    expect(others).toEqual([]);
    expect(reported?.messages).toMatchObject([{ side: 'asker', text: anInquiry().text }]);
    const settle = `/api/operator/inquiry-reports/${reported?.id}/settlement`;
    await desk.send('POST', settle, { outcome: 'upheld', answer: '조치했습니다.' });
    expect(await threadOf(buyer, `/api/me/sent/${id}`)).toMatchObject({ state: 'closed' });
    expect(await subjectsTo(at(), 'owner@works.example')).toContain(
      '[창원산단 트윈] 신고하신 문의를 조치했습니다',
    );
  });

  it('goes with its owner: who no longer runs the page sees nothing, and whoever asks is told', async () => {
    const buyer = await signedUp(at(), 'buyer@home.example');
    const { id } = await buyer.json<{ id: string }>('POST', '/api/me/sent', anInquiry());
    await at().database.db.execute(
      sql`update claim set state = 'revoked' where company = 'far-works'`,
    );
    expect((await seller.owner.send('GET', `${seller.received}/${id}`)).status).toBe(404);
    expect(await inboxOf(seller.owner)).toEqual([]);
    const mine = `/api/me/sent/${id}`;
    expect(await threadOf(buyer, mine)).toMatchObject({ reachable: false });
    const more = await buyer.send('POST', `${mine}/messages`, aMessage('계세요?', 1));
    expect(await more.json()).toMatchObject({ code: 'gone' });
  });

  it('outlives the organisation that received it for who asked, and goes when nobody is left', async () => {
    const buyer = await signedUp(at(), 'buyer@home.example');
    const { id } = await buyer.json<{ id: string }>('POST', '/api/me/sent', anInquiry());
    await seller.owner.send('POST', `${seller.received}/${id}/notes`, { text: '안쪽 이야기' });
    expect((await seller.owner.send('DELETE', `/api/organisations/${seller.id}`)).status).toBe(200);
    expect(await threadOf(buyer, `/api/me/sent/${id}`)).toMatchObject({ reachable: false });
    const { db } = at().database;
    expect(await rowsOf(db, sql`select 1 from inquiry_note`)).toEqual([]);
    await at().accounts.persons.forget({ email: 'buyer@home.example' }, null, true);
    await sweepInquiries(db);
    expect(await rowsOf(db, sql`select 1 from inquiry`)).toEqual([]);
  });
});
