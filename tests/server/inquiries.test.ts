import { describe, expect, it } from 'vitest';
import { anOperator, aSeller } from '../support/claiming.ts';
import {
  aGuest,
  aMember,
  aMessage,
  anInquiry,
  inboxOf,
  subjectsTo,
  threadOf,
} from '../support/inquiring.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';
import { latestMail, signedUp, type Visitor, visitor } from '../support/visitor.ts';

describe.each(engines)('inquiries on %s', (engine) => {
  let desk: Visitor;
  let seller: Awaited<ReturnType<typeof aSeller>>;
  const at = tinyServer(engine, async (server) => {
    desk = await anOperator(server);
    seller = await aSeller(server, desk);
  });

  const inquiryMails = async (recipient: string) =>
    (await subjectsTo(at(), recipient)).filter((subject) =>
      /문의|inquiry|답변|answered/.test(subject),
    );

  it('is sent by a guest once the address is proven, and answered within the thread', async () => {
    const {
      guest,
      id,
      asked,
      mail,
      at: mine,
    } = await aGuest(at(), {
      quantity: 200,
      unit: 'ea',
      wanted: '2099-01-31',
      place: 'Hamburg',
    });
    expect(asked.status).toBe(201);
    expect(mail?.subject).toContain('confirm');
    expect(await inboxOf(seller.owner)).toEqual([]);
    expect(await inquiryMails('owner@works.example')).toEqual([]);
    expect(await threadOf(guest, mine)).toMatchObject({ state: 'unconfirmed', inside: null });
    expect((await guest.send('POST', `${mine}/confirmation`)).status).toBe(200);
    expect((await guest.send('POST', `${mine}/confirmation`)).status).toBe(200);
    expect(await inquiryMails('owner@works.example')).toEqual([
      '[창원산단 트윈] 새 문의: 브라켓 가공 문의',
    ]);
    const [row] = await inboxOf(seller.owner);
    expect(row).toMatchObject({ id, seat: 'received', state: 'new', unread: 1, asker: 'Jane Doe' });
    const theirs = `${seller.received}/${id}`;
    const thread = await threadOf(seller.owner, theirs);
    expect(thread).toMatchObject({ quantity: '200', unit: 'ea', wanted: '2099-01-31' });
    expect(JSON.stringify(thread)).not.toContain('buyer@abroad.example');
    await seller.owner.send('PUT', `${theirs}/reading`, { number: 1 });
    expect(await threadOf(guest, mine)).toMatchObject({
      state: 'open',
      messages: [{ number: 1, read: true }],
    });
    const answer = await seller.owner.send(
      'POST',
      `${theirs}/messages`,
      aMessage('가능합니다.', 1),
    );
    expect(answer.status).toBe(201);
    const told = await latestMail(at(), 'buyer@abroad.example');
    expect(told?.subject).toMatch(/has answered: 브라켓/);
    expect(told?.body).toContain('> 가능합니다.');
    const phone = visitor(at().app);
    expect((await phone.send('GET', mine)).status).toBe(404);
    await phone.send('POST', `${mine}/opening`, { token: told?.token });
    expect(await threadOf(phone, mine)).toMatchObject({
      state: 'answered',
      messages: [{ side: 'asker' }, { side: 'company', author: null, text: '가능합니다.' }],
    });
    await phone.send('POST', `${mine}/messages`, aMessage('Thank you.', 2));
    expect((await inboxOf(seller.owner))[0]).toMatchObject({ state: 'open', unread: 1 });
    expect(await inquiryMails('owner@works.example')).toHaveLength(2);
  });

  it('makes one inquiry and one message of the same request, however often it comes', async () => {
    const buyer = await signedUp(at(), 'buyer@home.example', '박구매');
    const inquiry = anInquiry();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => buyer.send('POST', '/api/me/sent', inquiry)),
    );
    const ids = await Promise.all(
      answers.map(async (one) => ((await one.json()) as { id: string }).id),
    );
    expect(new Set(ids).size).toBe(1);
    const message = aMessage('수량을 300개로 바꿉니다.', 1);
    for (let time = 0; time < 3; time++)
      expect((await buyer.send('POST', `/api/me/sent/${ids[0]}/messages`, message)).status).toBe(
        201,
      );
    expect((await threadOf(buyer, `/api/me/sent/${ids[0]}`)).messages).toHaveLength(2);
    expect(await inquiryMails('owner@works.example')).toHaveLength(2);
    const thief = await signedUp(at(), 'thief@home.example');
    expect((await thief.send('POST', '/api/me/sent', inquiry)).status).toBe(404);
  });

  it('keeps both answers of two colleagues, the second seeing the first before sending', async () => {
    const colleague = await aMember(
      at(),
      seller.owner,
      seller.id,
      'sales@works.example',
      'sales',
      '이영업',
    );
    const buyer = await signedUp(at(), 'buyer@home.example');
    const { id } = await buyer.json<{ id: string }>('POST', '/api/me/sent', anInquiry());
    const theirs = `${seller.received}/${id}`;
    const first = aMessage('가능합니다.', 1);
    const second = aMessage('어렵습니다.', 1);
    const both = await Promise.all([
      seller.owner.send('POST', `${theirs}/messages`, first),
      colleague.send('POST', `${theirs}/messages`, second),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const late = both[0]?.status === 409 ? seller.owner : colleague;
    expect(await both.find(({ status }) => status === 409)?.json()).toMatchObject({
      code: 'meanwhile',
    });
    const again = late === colleague ? second : first;
    const sent = await late.send('POST', `${theirs}/messages`, { ...again, seen: 2 });
    expect(sent.status).toBe(201);
    expect((await threadOf(buyer, `/api/me/sent/${id}`)).messages).toHaveLength(3);
  });

  it('gives roles what they may: sales answers, a viewer reads, finance sees nothing', async () => {
    const join = (role: string) =>
      aMember(at(), seller.owner, seller.id, `${role}@works.example`, role);
    const [sales, viewer, finance] = [
      await join('sales'),
      await join('viewer'),
      await join('finance'),
    ];
    const buyer = await signedUp(at(), 'buyer@home.example');
    const { id } = await buyer.json<{ id: string }>('POST', '/api/me/sent', anInquiry());
    const theirs = `${seller.received}/${id}`;
    expect((await viewer.send('GET', theirs)).status).toBe(200);
    expect((await viewer.send('POST', `${theirs}/messages`, aMessage('답', 1))).status).toBe(403);
    expect((await finance.send('GET', theirs)).status).toBe(403);
    expect(await inboxOf(finance)).toEqual([]);
    expect((await sales.send('POST', `${theirs}/messages`, aMessage('답', 1))).status).toBe(201);
  });

  it('keeps notes, assignment and blocking within the company', async () => {
    const { guest, id, at: mine } = await aGuest(at());
    await guest.send('POST', `${mine}/confirmation`);
    const theirs = `${seller.received}/${id}`;
    const before = await (await guest.send('GET', mine)).text();
    await seller.owner.send('POST', `${theirs}/notes`, { text: '지난번에 결제가 늦은 곳' });
    const { inside } = await threadOf(seller.owner, theirs);
    const [member] = inside?.members ?? [];
    expect(inside?.notes).toMatchObject([{ text: '지난번에 결제가 늦은 곳', author: '김예시' }]);
    expect(
      (await seller.owner.send('PUT', `${theirs}/assignee`, { assignee: member?.id })).status,
    ).toBe(200);
    expect(
      (await seller.owner.send('PUT', `${theirs}/assignee`, { assignee: 'nobody' })).status,
    ).toBe(422);
    expect(await inboxOf(seller.owner, '?filter=mine')).toHaveLength(1);
    expect(await inboxOf(seller.owner, '?filter=unassigned')).toHaveLength(0);
    expect((await seller.owner.send('PUT', `${theirs}/block`, { blocked: true })).status).toBe(200);
    expect(await (await guest.send('GET', mine)).text()).toBe(before);
    expect(await inboxOf(seller.owner)).toEqual([]);
    expect(await inboxOf(seller.owner, '?filter=blocked')).toHaveLength(1);
    const mails = (await inquiryMails('owner@works.example')).length;
    expect((await guest.send('POST', `${mine}/messages`, aMessage('Hello?', 1))).status).toBe(201);
    const more = await aGuest(at(), { subject: '또 다른 문의' });
    expect(more.asked.status).toBe(201);
    await more.guest.send('POST', `${more.at}/confirmation`);
    expect(await threadOf(more.guest, more.at)).toMatchObject({ state: 'new' });
    expect(await inquiryMails('owner@works.example')).toHaveLength(mails);
    expect(await inboxOf(seller.owner)).toEqual([]);
    await seller.owner.send('PUT', `${theirs}/block`, { blocked: false });
    expect(await inboxOf(seller.owner)).toHaveLength(2);
  });

  it('is found by filters and words within one’s own inbox, page by page', async () => {
    const buyer = await signedUp(at(), 'buyer@home.example', '박구매');
    for (const subject of ['첫째 100% 검사', '둘째 도금', '셋째 도금'])
      await buyer.send('POST', '/api/me/sent', anInquiry({ subject }));
    const subjects = async (query: string) =>
      (await inboxOf(seller.owner, query)).map((row) => row.subject);
    expect(await subjects('?q=도금')).toEqual(['셋째 도금', '둘째 도금']);
    expect(await subjects(`?q=${encodeURIComponent('100%')}`)).toEqual(['첫째 100% 검사']);
    expect(await subjects('?q=박구매&state=new')).toHaveLength(3);
    expect(await subjects('?state=answered')).toEqual([]);
    const page = await seller.owner.json<{ items: object[]; next: string; unread: number }>(
      'GET',
      '/api/me/inbox?limit=2',
    );
    expect([page.items.length, page.unread]).toEqual([2, 3]);
    expect(await subjects(`?limit=2&cursor=${page.next}`)).toEqual(['첫째 100% 검사']);
    expect((await seller.owner.send('GET', '/api/me/inbox?cursor=nonsense')).status).toBe(422);
  });
});
