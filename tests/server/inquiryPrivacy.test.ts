import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '#app/policy.ts';
import { anOperator, aSeller } from '../support/claiming.ts';
import { aGuest, aMember, aMessage, anInquiry, threadOf } from '../support/inquiring.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { signedUp, type Visitor, visitor } from '../support/visitor.ts';

const word = '칠면조';

/** Reads without parameters of what must be there, for anybody who may ask. */
const lists = Object.keys(policy)
  .filter((route) => route.startsWith('GET /api/') && !route.includes(':'))
  .map((route) => route.slice(4))
  .filter(
    (path) => !/events$|figures\.|verify$|mails$|me\/data$|openapi|docs|ready$|health$/.test(path),
  );

describe('an inquiry, for everybody who is no party to it', () => {
  let server: TestServer;
  let others: Record<string, Visitor>;
  let guest: Visitor;
  let owner: Visitor;
  let id = '';
  let file = '';
  let received = '';
  const before = new Map<string, string>();
  const paths = [
    ...lists,
    ...[`/api/search?q=${encodeURIComponent(word)}`, '/api/companies/far-works'],
    ...['/api/receptions/far-works', '/api/statements/far-works', '/api/verifications/far-works'],
    ...['/api/buildings/far-1', `/api/me/inbox?q=${encodeURIComponent(word)}`],
    ...['blocked', 'unread', 'unassigned'].map((filter) => `/api/me/inbox?filter=${filter}`),
    `/api/operator/audit?subject=${encodeURIComponent('inquiry:x')}`,
  ];
  const readAll = async (keep: (key: string, text: string) => void): Promise<void> => {
    for (const [name, who] of Object.entries(others)) {
      for (const path of paths) {
        const answer = await who.send('GET', path);
        keep(`${name} ${path}`, `${answer.status} ${await answer.text()}`);
      }
    }
  };

  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
    const desk = await anOperator(server);
    const seller = await aSeller(server, desk);
    owner = seller.owner;
    received = seller.received;
    const rival = await aSeller(server, desk, 'owner@rival.example', 'pinned-works');
    const finance = await aMember(server, owner, seller.id, 'finance@works.example', 'finance');
    const stranger = await signedUp(server, 'stranger@nowhere.example');
    others = { public: visitor(server.app), stranger, rival: rival.owner, finance, desk };
    await readAll((key, text) => before.set(key, text));
    const asked = await aGuest(server, {
      ...{ subject: `${word} 문의`, text: `${word}에 대해 묻습니다.`, place: word },
    });
    guest = asked.guest;
    id = asked.id;
    await guest.send('POST', `${asked.at}/confirmation`);
    const upload = `/api/uploads/inquiries?declared=uncontrolled&name=${encodeURIComponent(word)}.pdf`;
    const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
    const kept = await owner.json<{ id: string }>('POST', upload, pdf);
    file = kept.id;
    const answer = aMessage(`${word} 답변`, 1, { files: [file] });
    await owner.send('POST', `${received}/${id}/messages`, answer);
    await owner.send('POST', `${received}/${id}/notes`, { text: `${word} 메모` });
  }, 180_000);
  afterAll(() => server.close());

  it('changes nothing of what they can read: no list, count, search, figure or record', async () => {
    const changed: string[] = [];
    await readAll((key, text) => {
      if (text.includes(word) || text.includes(id)) changed.push(`${key} tells it`);
      const figures = key.endsWith('/api/operator/figures');
      if (text !== before.get(key) && !figures) changed.push(`${key} has changed`);
    });
    expect(before.size).toBeGreaterThan(100);
    expect(changed).toEqual([]);
  });

  it('is answered like one that does not exist, whatever is done to it, and so is its file', async () => {
    const nothing = await (await server.get('/api/operator/nothing')).text();
    const seats = [
      '/api/me/sent',
      '/api/guest/sent',
      received,
      received.replace(/received$/, 'sent'),
    ];
    const acts = [
      ['GET', ''],
      ['GET', `/files/${file}`],
      ['POST', '/messages', aMessage('x', 9)],
      ['PUT', '/reading', { number: 1 }],
      ['PUT', '/state', { state: 'closed' }],
      ['POST', '/reports', { about: 'spam', message: '' }],
    ] as const;
    const { finance: _colleague, ...strangers } = others;
    for (const [name, who] of Object.entries(strangers)) {
      for (const seat of seats) {
        for (const [method, path, body] of acts) {
          const answer = await who.send(method, `${seat}/${id}${path}`, body);
          const said = `${answer.status} ${await answer.text()}`;
          expect(said, `${method} ${seat}${path} by ${name}`).toBe(`404 ${nothing}`);
        }
      }
      const row = await who.send('GET', `/api/me/inbox/${id}`);
      expect(await row.text(), name).toBe(nothing);
    }
    const thread = await threadOf(guest, `/api/guest/sent/${id}`);
    expect(thread.messages).toHaveLength(2);
  });

  it('is counted in the figures without telling whose', async () => {
    const desk = others.desk as Visitor;
    const text = await (await desk.send('GET', '/api/operator/figures')).text();
    expect(text).toContain('inquiries-sent');
    expect(text).not.toContain(word);
  });

  it('leaves an unconfirmed one with the guest alone, and a guest’s address with nobody', async () => {
    const asked = await aGuest(server, { email: 'second@abroad.example', subject: '둘째' });
    expect((await owner.send('GET', `${received}/${asked.id}`)).status).toBe(404);
    const inbox = await (await owner.send('GET', '/api/me/inbox')).text();
    expect(inbox).not.toContain('둘째');
    const seen = await (await owner.send('GET', `${received}/${id}`)).text();
    expect(seen).toContain(word);
    expect(seen).not.toContain('abroad.example');
    const toGuest = await (await guest.send('GET', `/api/guest/sent/${id}`)).text();
    expect(toGuest).not.toContain('메모');
    expect(toGuest).not.toContain('owner@works.example');
  });

  it('takes a file that waits from nobody else, even where its id is known', async () => {
    const buyer = await signedUp(server, 'buyer@home.example');
    const upload = '/api/uploads/inquiries?declared=uncontrolled&name=x.pdf';
    const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
    const kept = await buyer.json<{ id: string }>('POST', upload, pdf);
    const thief = others.stranger as Visitor;
    const sent = await thief.send('POST', '/api/me/sent', anInquiry({ files: [kept.id, file] }));
    expect(sent.status).toBe(422);
    const rows = await server.database.db.execute(
      sql`select 1 from inquiry where asker = 'person'`,
    );
    expect((rows as unknown as { rows: unknown[] }).rows).toEqual([]);
  });
});
