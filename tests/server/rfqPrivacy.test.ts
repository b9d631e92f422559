import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '#app/policy.ts';
import { aMember, anOperator, aSeller } from '../support/inquiring.ts';
import {
  aMarket,
  anRfq,
  aQuote,
  bidOf,
  type Market,
  setDeadline,
  uploadFor,
} from '../support/quoting.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { signedUp, type Visitor, visitor } from '../support/visitor.ts';

const word = '칠면조';
const secret = '비밀단가';

/** Reads without parameters of what must be there, for anybody who may ask. */
const lists = Object.keys(policy)
  .filter((route) => route.startsWith('GET /api/') && !route.includes(':'))
  .map((route) => route.slice(4))
  .filter(
    (path) => !/events$|figures\.|verify$|mails$|me\/data$|openapi|docs|ready$|health$/.test(path),
  );

describe('a request for quotation, for everybody who is no party to it', () => {
  let server: TestServer;
  let market: Market;
  let others: Record<string, Visitor>;
  let ids: string[] = [];
  let rfq = '';
  let one: Awaited<ReturnType<typeof bidOf>>;
  let other: Awaited<ReturnType<typeof bidOf>>;
  let files: { asked: string; quoted: string };
  const before = new Map<string, string>();
  const paths = [
    ...lists,
    ...[`/api/search?q=${encodeURIComponent(word)}`, '/api/companies/far-works'],
    ...['/api/receptions/far-works', '/api/statements/far-works', '/api/verifications/far-works'],
    ...['/api/buildings/far-1', `/api/me/inbox?q=${encodeURIComponent(word)}`],
  ];
  const readAll = async (keep: (key: string, text: string) => void): Promise<void> => {
    for (const [name, who] of Object.entries(others)) {
      for (const path of paths) {
        const answer = await who.send('GET', path);
        const text = (await answer.text()).replace(/"asOf":"[^"]*"/, '');
        keep(`${name} ${path}`, `${answer.status} ${text}`);
      }
    }
  };

  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
    const desk = await anOperator(server);
    market = await aMarket(server, desk);
    const { buyer } = market;
    const rival = await aSeller(server, desk, 'owner@rival.example', 'shared-shop');
    const finance = await aMember(server, buyer.owner, buyer.id, 'finance@home.example', 'finance');
    const stranger = await signedUp(server, 'stranger@nowhere.example');
    others = { public: visitor(server.app), stranger, rival: rival.owner, finance, desk };
    await readAll((key, text) => before.set(key, text));
    const asked = await uploadFor(buyer.owner, buyer.id, `${word}.pdf`);
    rfq = await market.send({ title: `${word} 외 1종`, note: word, files: [asked] });
    one = await bidOf(market.one);
    other = await bidOf(market.other);
    await one.act({ kind: 'ask', text: `${secret}에 대해 묻습니다.` });
    const quoted = await uploadFor(market.one.owner, market.one.id, `${secret}.pdf`);
    await one.quote(aQuote([123_457, 234_568], { note: secret, files: [quoted] }));
    files = { asked, quoted };
    ids = [rfq, one.id, other.id, asked, quoted];
  }, 180_000);
  afterAll(() => server.close());

  it('changes nothing of what they can read: no list, count, search, figure or record', async () => {
    const changed: string[] = [];
    await readAll((key, text) => {
      if ([word, secret, ...ids].some((told) => text.includes(told)))
        changed.push(`${key} tells it`);
      if (text !== before.get(key)) changed.push(`${key} has changed`);
    });
    expect(before.size).toBeGreaterThan(100);
    expect(changed).toEqual([]);
  });

  it('is answered like one that does not exist, whatever is done to it, and so are its files', async () => {
    const nothing = await (await server.get('/api/operator/nothing')).text();
    const client = crypto.randomUUID();
    const { finance: _colleague, ...strangers } = others;
    const at = `${market.buyer.rfqs}/${rfq}`;
    const acts = [
      ['GET', at],
      ['PUT', at, { rev: 2, value: anRfq() }],
      ['POST', `${at}/acts`, { kind: 'cancel', reason: '예시 사유', rev: 2, client }],
      ['GET', `${at}/comparison`],
      ['GET', `${at}/files/${files.asked}`],
      ['GET', one.path],
      ['PUT', `${one.path}/opening`],
      ['POST', `${one.path}/quotes`, { client, seen: 1, value: aQuote() }],
      ['POST', `${one.path}/acts`, { client, kind: 'withdraw' }],
      ['GET', `${one.path}/files/${files.quoted}`],
    ] as const;
    const all = { ...strangers, invited: market.other.owner };
    for (const [name, who] of Object.entries(all)) {
      for (const [method, path, body] of acts) {
        const own = path.replace(/organisations\/[^/]+/, `organisations/${market.other.id}`);
        for (const address of name === 'invited' ? [path, own] : [path]) {
          const answer = await who.send(method, address, body);
          const said = `${answer.status} ${await answer.text()}`;
          expect(said, `${method} ${address} by ${name}`).toBe(`404 ${nothing}`);
        }
      }
    }
    expect((await one.read()).quotes).toHaveLength(1);
  });

  it('shows a company nothing of another that was asked, before the deadline and after', async () => {
    const seen = async (): Promise<string> => {
      const list = await market.other.owner.send('GET', market.other.bids);
      const questions = JSON.stringify(await other.read());
      return `${await list.text()} ${questions}`;
    };
    for (const seconds of [3600, 0]) {
      await setDeadline(server, rfq, seconds);
      const text = await seen();
      expect(text).toContain(word);
      for (const told of [secret, one.id, rfq, 'far-works', '123457', files.quoted])
        expect(text).not.toContain(told);
      const file = await market.other.owner.send('GET', `${other.path}/files/${files.quoted}`);
      expect(file.status).toBe(404);
    }
  });

  it('tells the buyer of a sealed quote nothing before the deadline, and who asked at no time', async () => {
    await setDeadline(server, rfq, 3600);
    const quoted = `${market.buyer.rfqs}/${rfq}/files/${files.quoted}`;
    const sealed = JSON.stringify(await market.read(rfq));
    for (const told of ['12345700', files.quoted, `${secret}.pdf`, '"quoted"'])
      expect(sealed).not.toContain(told);
    expect((await market.buyer.owner.send('GET', quoted)).status).toBe(404);
    await setDeadline(server, rfq, 0);
    const opened = await market.read(rfq);
    expect(JSON.stringify(opened)).toContain('12345700');
    expect(opened.questions).toEqual([expect.not.objectContaining({ bid: expect.anything() })]);
    expect((await market.buyer.owner.send('GET', quoted)).status).toBe(200);
  });
});
