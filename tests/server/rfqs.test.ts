import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
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
  buyerMail as buyer,
  codeOf as code,
  inDays,
  type Market,
  pieces,
  rfqMails,
  seller,
  setDeadline,
} from '../support/quoting.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';

describe.each(engines)('requests for quotation on %s', (engine) => {
  let market: Market;
  const at = tinyServer(engine, async (server) => {
    market = await aMarket(server, await anOperator(server));
  });

  const mailsTo = (recipient: string): Promise<string[]> => rfqMails(at(), recipient);

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
    const closing = () => closeDueRfqs(at().database, 'http://localhost');
    await Promise.all([closing(), closing(), market.read(rfq)]);
    expect(await closing()).toBe(0);
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
    const kinds = (done: { history: { kind: string }[] }) => done.history.map(({ kind }) => kind);
    expect(kinds(await market.read(rfq))).toEqual(['send', 'award']);
    expect(kinds(await one.read())).toEqual(['quote', 'quote']);
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
