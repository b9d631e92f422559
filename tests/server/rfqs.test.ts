import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenRows, invariants } from '#capabilities/keeping/invariants.db.ts';
import { closeDueRfqs } from '#capabilities/rfq/sweepRfqs.db.ts';
import { rowsOf } from '#server/database.ts';
import { anOperator } from '../support/claiming.ts';
import {
  aLine,
  aMarket,
  anRfq,
  aQuote,
  bidOf,
  inDays,
  type Market,
  pieces,
  setDeadline,
  uploadFor,
} from '../support/quoting.ts';
import { resetTiny } from '../support/testDatabase.ts';
import { engines, startTestServer, type TestServer } from '../support/testServer.ts';

describe.each(engines)('requests for quotation on %s', (engine) => {
  let server: TestServer | null = null;
  let market: Market;
  const at = (): TestServer => server as TestServer;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  beforeEach(async ({ skip }) => {
    if (server === null) return skip();
    await resetTiny(at().database);
    await at().tileJob.refresh();
    market = await aMarket(at(), await anOperator(at()));
  });

  const mailsTo = async (recipient: string): Promise<string[]> => {
    const rows = await rowsOf<{ subject: string }>(
      at().database.db,
      sql`select replace(subject, '[창원산단 트윈] ', '') as subject from mail_outbox
          where recipient = ${recipient} and subject like '%브라켓 외 1종' order by queued_at`,
    );
    return rows.map(({ subject }) => subject);
  };
  const seller = 'owner@works.example';
  const buyer = 'buyer@home.example';
  const code = async (answer: Response) =>
    `${answer.status} ${((await answer.json()) as { code?: string }).code}`;

  it('goes from a draft to companies that quote, sealed until the deadline, and is awarded split', async () => {
    const rfq = await market.send();
    expect(await mailsTo(seller)).toEqual(['견적 요청: 브라켓 외 1종']);
    expect(await market.rows()).toMatchObject([
      { id: rfq, state: 'open', quoted: null, companies: 2, lines: 2 },
    ]);
    const [one, other] = [await bidOf(market.one), await bidOf(market.other)];
    expect(await one.read()).toMatchObject({ state: 'sent', buyer: { name: '예시 상사' } });
    await market.one.owner.send('PUT', `${one.path}/opening`);
    expect((await market.read(rfq)).bids.map(({ state }) => state)).toEqual(['opened', 'sent']);

    const before = JSON.stringify({ ...(await market.read(rfq)), now: '' });
    const list = JSON.stringify(await market.rows());
    expect((await one.quote(aQuote([1000, 50_000], { freight: 30_000 }))).status).toBe(201);
    expect((await one.quote(aQuote([990, 50_000], { freight: 30_000 }), 1)).status).toBe(201);
    expect((await other.quote(aQuote([980, 51_000]))).status).toBe(201);
    expect(JSON.stringify({ ...(await market.read(rfq)), now: '' })).toBe(before);
    expect(JSON.stringify(await market.rows())).toBe(list);
    expect(await mailsTo(buyer)).toEqual([]);
    const compare = `${market.buyer.rfqs}/${rfq}/comparison`;
    expect(await code(await market.buyer.owner.send('GET', compare))).toBe('409 sealed');
    expect(await code(await market.act(rfq, { kind: 'close' }))).toBe('409 sealed');
    const all = [{ line: 1, bid: one.id, milli: pieces(100) }];
    expect(await code(await market.act(rfq, { kind: 'award', parts: all }))).toBe('409 state');
    expect((await one.read()).quotes.map(({ number }) => number)).toEqual([2, 1]);

    await setDeadline(at(), rfq, 0);
    expect(await closeDueRfqs(at().database, 'http://localhost')).toBe(1);
    expect(await closeDueRfqs(at().database, 'http://localhost')).toBe(0);
    expect(await mailsTo(buyer)).toEqual(['견적이 마감되었습니다: 브라켓 외 1종']);
    const opened = await market.read(rfq);
    expect(opened).toMatchObject({ state: 'closed', isOpened: true });
    expect(
      opened.bids.map(({ state, quotes }) => [state, quotes.map((one) => one.number)]),
    ).toEqual([
      ['quoted', [2]],
      ['quoted', [1]],
    ]);
    const compared = await market.buyer.owner.json<{ suppliers: object[] }>('GET', compare);
    expect(compared.suppliers).toMatchObject([
      { bid: one.id, isWhole: true, landed: '1129000', freight: '30000' },
      { bid: other.id, isWhole: true, landed: '1118000' },
    ]);

    const parts = [
      { line: 1, bid: other.id, milli: pieces(60) },
      { line: 1, bid: one.id, milli: pieces(40) },
      { line: 2, bid: one.id, milli: pieces(20) },
    ];
    const tooMuch = await market.act(rfq, {
      kind: 'award',
      parts: [...parts.slice(0, 2), { line: 1, bid: one.id, milli: 1 }],
    });
    expect(await tooMuch.json()).toMatchObject({ code: 'invalid', fields: { 'parts.2': 'twice' } });
    const award = { kind: 'award', parts, note: '6월 초 발주', client: crypto.randomUUID() };
    expect((await market.act(rfq, award)).status).toBe(200);
    expect((await market.act(rfq, award)).status).toBe(200);
    expect(await one.read()).toMatchObject({
      rfqState: 'awarded',
      outcome: {
        kind: 'awarded',
        note: '6월 초 발주',
        awarded: { amounts: { net: '1069600', vat: '106960', total: '1176560' }, quote: 2 },
      },
    });
    expect((await other.read()).outcome).toMatchObject({
      kind: 'awarded',
      awarded: { lines: [{ line: 1, milli: pieces(60) }], amounts: { net: '58800' } },
    });
    expect((await mailsTo(seller)).at(-1)).toBe('업체로 선정되었습니다: 브라켓 외 1종');
    expect(await mailsTo(seller)).toHaveLength(2);
    const broken = await Promise.all(invariants.map((one) => brokenRows(at().database.db, one)));
    expect(broken.flat()).toEqual([]);
  });

  it('tells those who are not chosen, and nothing more to those who did not quote', async () => {
    const rfq = await market.send({ sealed: false });
    const [one, other] = [await bidOf(market.one), await bidOf(market.other)];
    await one.quote(aQuote());
    expect(await mailsTo(buyer)).toEqual([expect.stringContaining('의 견적')]);
    await other.quote(aQuote([1, 1]));
    await market.act(rfq, { kind: 'close' });
    const parts = [1, 2].map((line) => ({
      line,
      bid: other.id,
      milli: pieces(line === 1 ? 100 : 20),
    }));
    expect((await market.act(rfq, { kind: 'award', parts })).status).toBe(200);
    expect((await one.read()).outcome).toEqual({ kind: 'not-chosen' });
    expect((await mailsTo(seller)).at(-1)).toBe('미선정 안내: 브라켓 외 1종');
    expect(await code(await one.quote(aQuote(), 1))).toBe('409 closed');
    expect(await code(await one.act({ kind: 'withdraw' }))).toBe('409 state');
  });

  it('takes no quote whose turn comes after the deadline, though it was sent before', async () => {
    const rfq = await market.send();
    const one = await bidOf(market.one);
    await setDeadline(at(), rfq, 0.6);
    let held = (): void => {};
    const isHeld = new Promise<void>((resolve) => {
      held = resolve;
    });
    const rival = at().database.transaction(async (tx) => {
      await tx.execute(sql`select 1 from rfq where id = ${rfq}::uuid for update`);
      held();
      await tx.execute(sql`select pg_sleep(0.8)`);
    });
    await isHeld;
    expect(await code(await one.quote(aQuote()))).toBe('409 closed');
    await rival;
    const rows = await rowsOf(at().database.db, sql`select 1 from rfq_quote`);
    expect(rows).toEqual([]);
    expect(await one.read()).toMatchObject({ state: 'late', rfqState: 'closed', quotes: [] });
    expect((await market.read(rfq)).bids.map(({ state }) => state)).toEqual(['late', 'late']);
  });

  it('opens a second sealed round for a changed specification alone, where none was announced', async () => {
    const rfq = await market.send();
    const one = await bidOf(market.one);
    await one.quote(aQuote());
    await setDeadline(at(), rfq, 0);
    const again = { kind: 'new-round', deadline: inDays(2), reason: '가격이 높아서' };
    expect(await code(await market.act(rfq, again))).toBe('409 not-announced');
    const cheaper = { ...anRfq(), lines: anRfq().lines.map((line) => ({ ...line, target: 1 })) };
    expect(await code(await market.act(rfq, { ...again, value: cheaper }))).toBe(
      '409 not-announced',
    );
    const changed = anRfq({ lines: [aLine({ quantity: 150 })], sealed: false, companies: [] });
    const reason = '수량이 150개로 바뀌었습니다';
    expect(await code(await market.act(rfq, { ...again, value: changed, reason: '' }))).toBe(
      '409 reason',
    );
    expect((await market.act(rfq, { ...again, value: changed, reason })).status).toBe(200);
    const seen = await one.read();
    expect(seen).toMatchObject({
      ...{ round: 2, state: 'sent', rfqState: 'open' },
      rounds: [{ number: 1 }, { number: 2, changed: true, reason }],
      value: { lines: [{ quantity: 150 }], sealed: true },
    });
    expect((await one.quote(aQuote([900]), 1)).status).toBe(201);
    const read = await market.read(rfq);
    expect(read.bids[0]?.quotes.map(({ number, round }) => [number, round])).toEqual([[1, 1]]);
    expect((await mailsTo(seller)).at(-1)).toBe('견적을 다시 요청합니다: 브라켓 외 1종');
  });

  it('opens a round that was announced', async () => {
    const rfq = await market.send({ rounds: 2 });
    await setDeadline(at(), rfq, 0);
    const again = { kind: 'new-round', deadline: inDays(2), reason: '예고한 2차 견적' };
    expect((await market.act(rfq, again)).status).toBe(200);
    await setDeadline(at(), rfq, 0);
    expect(await code(await market.act(rfq, again))).toBe('409 not-announced');
  });

  it('answers questions to all, without saying who asked', async () => {
    const rfq = await market.send();
    const [one, other] = [await bidOf(market.one), await bidOf(market.other)];
    const asked = { kind: 'ask', text: '도장이 포함됩니까?', client: crypto.randomUUID() };
    for (let time = 0; time < 2; time++) expect((await one.act(asked)).status).toBe(200);
    expect((await other.read()).questions).toEqual([]);
    const [question] = (await market.read(rfq)).questions;
    expect(question).toMatchObject({ text: '도장이 포함됩니까?', own: false, answer: null });
    const answer = { kind: 'answer', question: question?.id, text: '포함됩니다.' };
    expect((await market.act(rfq, answer)).status).toBe(200);
    expect(await code(await market.act(rfq, answer))).toBe('409 changed');
    expect((await other.read()).questions).toMatchObject([{ own: false, answer: '포함됩니다.' }]);
    expect((await one.read()).questions).toMatchObject([{ own: true, answer: '포함됩니다.' }]);
    expect(await mailsTo('owner@pinned.example')).toHaveLength(2);
  });

  it('says of each company why it cannot be asked, and what is missing in a draft', async () => {
    const rfq = await market.make({
      ...{ companies: ['far-works', 'shared-shop', 'no-such-company'], deadline: inDays(-1) },
    });
    expect(await (await market.act(rfq, { kind: 'send' })).json()).toMatchObject({
      fields: { deadline: 'past' },
    });
    const save = async (over: object) => {
      const { rev } = await market.read(rfq);
      const body = { rev, value: anRfq(over) };
      return market.buyer.owner.send('PUT', `${market.buyer.rfqs}/${rfq}`, body);
    };
    await save({ companies: ['far-works', 'shared-shop', 'no-such-company'] });
    expect(await (await market.act(rfq, { kind: 'send' })).json()).toMatchObject({
      fields: { 'companies.1': 'unclaimed', 'companies.2': 'missing' },
    });
    await save({ title: '', lines: [aLine({ quantity: 1.5 })], control: 'unknown' });
    const { fields } = (await (await market.act(rfq, { kind: 'send' })).json()) as {
      fields: object;
    };
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(['title']));
    expect(await mailsTo(seller)).toEqual([]);
    const suggest = `/api/organisations/${market.buyer.id}/rfq-suggestions?q=zzz`;
    expect(await market.buyer.owner.json('GET', suggest)).toEqual({ items: [] });
  });

  it('takes files for what is not controlled alone, and hands them to who was asked', async () => {
    const { owner, id } = market.buyer;
    const file = await uploadFor(owner, id);
    const refused = await owner.send('POST', market.buyer.rfqs, {
      client: crypto.randomUUID(),
      value: anRfq({ files: [file], control: 'unknown', contact: '055-000-0000' }),
    });
    expect(await refused.json()).toMatchObject({ fields: { 'value.files': 'controlled' } });
    const rfq = await market.send({ files: [file] });
    const one = await bidOf(market.one);
    const paper = await uploadFor(market.one.owner, market.one.id, '견적서.pdf');
    const quote = { kind: 'paper', paper, net: 2_000_000, vat: 200_000, validUntil: '2099-01-01' };
    expect((await one.quote(quote)).status).toBe(201);
    const got = await market.one.owner.send('GET', `${one.path}/files/${file}`);
    expect([got.status, got.headers.get('Content-Disposition')]).toEqual([
      200,
      expect.stringContaining('attachment'),
    ]);
    const theirs = `${market.buyer.rfqs}/${rfq}/files/${paper}`;
    expect((await owner.send('GET', theirs)).status).toBe(404);
    await setDeadline(at(), rfq, 0);
    expect((await owner.send('GET', theirs)).status).toBe(200);
    const part = { line: 1, bid: one.id, milli: pieces(100) };
    const half = await market.act(rfq, { kind: 'award', parts: [part] });
    expect(await half.json()).toMatchObject({ fields: { 'parts.0': 'whole-only' } });
    const whole = [part, { line: 2, bid: one.id, milli: pieces(20) }];
    expect((await market.act(rfq, { kind: 'award', parts: whole })).status).toBe(200);
    expect((await one.read()).outcome).toMatchObject({ awarded: { amounts: { net: '2000000' } } });
  });

  it('lets the faster of two colleagues act, and shows the other what is there now', async () => {
    const rfq = await market.send();
    const { rev } = await market.read(rfq);
    const acts = [
      { kind: 'cancel', reason: '계획이 바뀌었습니다' },
      { kind: 'invite', companies: ['far-works'] },
    ].map((asked) =>
      market.buyer.owner.send('POST', `${market.buyer.rfqs}/${rfq}/acts`, {
        ...{ client: crypto.randomUUID(), rev },
        ...asked,
      }),
    );
    const answers = await Promise.all(acts);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await answers.find(({ status }) => status === 409)?.json();
    expect(late).toMatchObject({ code: 'changed', now: { id: rfq, rev: rev + 1 } });
  });

  it('makes one draft, one sending and one quote of the same request, however often it comes', async () => {
    const draft = { client: crypto.randomUUID(), value: anRfq() };
    const { owner, rfqs } = market.buyer;
    const made = await Promise.all(
      [1, 2, 3].map(() => owner.json<{ id: string }>('POST', rfqs, draft)),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const rfq = made[0]?.id ?? '';
    const send = { kind: 'send', client: crypto.randomUUID(), rev: 1 };
    const sent = await Promise.all(
      [1, 2, 3].map(() => owner.send('POST', `${rfqs}/${rfq}/acts`, send)),
    );
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await mailsTo(seller)).toHaveLength(1);
    const one = await bidOf(market.one);
    const client = crypto.randomUUID();
    const quoted = await Promise.all([1, 2, 3].map(() => one.quote(aQuote(), 0, { client })));
    expect(quoted.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await one.read()).quotes).toHaveLength(1);
    const thief = await market.other.owner.send(
      'POST',
      rfqs.replace(market.buyer.id, market.other.id),
      draft,
    );
    expect(thief.status).toBe(404);
  });

  it('lets a company decline with a reason, and take a quote back before the award', async () => {
    const rfq = await market.send({ sealed: false });
    const [one, other] = [await bidOf(market.one), await bidOf(market.other)];
    await one.act({ kind: 'decline', reason: '설비가 없습니다' });
    await other.quote(aQuote());
    expect(await code(await other.act({ kind: 'decline', reason: '마음이 바뀜' }))).toBe(
      '409 state',
    );
    expect((await other.act({ kind: 'withdraw', reason: '단가 착오' })).status).toBe(200);
    expect((await market.read(rfq)).bids).toMatchObject([
      { state: 'declined', reason: '설비가 없습니다' },
      { state: 'withdrawn', reason: '단가 착오', quotes: [{ number: 1 }] },
    ]);
    expect((await other.quote(aQuote([1, 2]), 1)).status).toBe(201);
    expect(await market.rows()).toMatchObject([{ quoted: 1 }]);
  });
});
