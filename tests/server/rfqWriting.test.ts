import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { anOperator } from '../support/claiming.ts';
import {
  aLine,
  aMarket,
  anRfq,
  aQuote,
  bidOf,
  codeOf as code,
  inDays,
  type Market,
  pieces,
  rfqMails,
  seller,
  setDeadline,
  uploadFor,
} from '../support/quoting.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';

describe.each(engines)('what is written of a request for quotation on %s', (engine) => {
  let market: Market;
  const at = tinyServer(engine, async (server) => {
    market = await aMarket(server, await anOperator(server));
  });

  const mailsTo = (recipient: string): Promise<string[]> => rfqMails(at(), recipient);

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

  it('suggests companies with the reason, those first that can be asked', async () => {
    const suggest = `/api/organisations/${market.buyer.id}/rfq-suggestions`;
    const found = (query: string) =>
      market.buyer.owner.json<{ items: object[] }>('GET', `${suggest}?${query}`);
    for (const [words, company, claimed] of [
      ['펌프', 'far-works', true],
      ['변압기', 'hyosung-heavy', false],
    ] as const) {
      const { items } = await found(`q=${encodeURIComponent(words)}`);
      const named = expect.objectContaining({ ko: expect.stringContaining(words) });
      const reasons = [{ kind: 'product', name: named }];
      expect(items).toMatchObject([{ company, claimed, reasons }]);
    }
    await at().database.db.execute(
      sql`insert into page_edition (company, number, content)
          values ('far-works', 9, '{"processes": {"processes": ["turning", "welding"]}}')`,
    );
    expect((await found('process=turning')).items).toMatchObject([
      { company: 'far-works', claimed: true, reasons: [{ kind: 'process', process: 'turning' }] },
    ]);
    expect((await found('process=gear')).items).toEqual([]);
    expect((await market.buyer.owner.send('GET', suggest)).status).toBe(422);
  });

  it('reaches a company that is asked later, and not one that has blocked the buyer', async () => {
    await at().database.db.execute(
      sql`insert into inquiry_block (organisation, blocked_organisation)
          values (${market.other.id}::uuid, ${market.buyer.id}::uuid)`,
    );
    const rfq = await market.send({ companies: ['far-works'] });
    const more = await market.act(rfq, {
      kind: 'invite',
      companies: ['far-works', 'pinned-works'],
    });
    expect(more.status).toBe(200);
    expect((await market.read(rfq)).bids.map(({ state }) => state)).toEqual(['sent', 'sent']);
    const { items } = await market.other.owner.json<{ items: object[] }>('GET', market.other.bids);
    expect(items).toEqual([]);
    expect(await mailsTo('owner@pinned.example')).toEqual([]);
    expect(await mailsTo(seller)).toHaveLength(1);
  });

  it('is cancelled for those who were asked when its buyer closes, and a quote is worth nothing after its day', async () => {
    const rfq = await market.send({ sealed: false });
    const one = await bidOf(market.one);
    const past = await one.quote(aQuote([1, 2], { validUntil: '2020-01-01' }));
    expect(await past.json()).toMatchObject({ fields: { validUntil: 'past' } });
    await one.quote(aQuote());
    await market.act(rfq, { kind: 'close' });
    await at().database.db.execute(
      sql`update rfq_quote set value = jsonb_set(value, '{validUntil}', '"2020-01-01"')`,
    );
    expect((await market.read(rfq)).bids[0]?.quotes).toMatchObject([{ expired: true }]);
    const parts = [{ line: 1, bid: one.id, milli: pieces(100) }];
    const award = await market.act(rfq, { kind: 'award', parts });
    expect(await award.json()).toMatchObject({ fields: { 'parts.0': 'no-price' } });
    await market.buyer.owner.send('DELETE', `/api/organisations/${market.buyer.id}`);
    expect(await one.read()).toMatchObject({ rfqState: 'cancelled', buyer: { name: null } });
    expect(await code(await one.quote(aQuote(), 1))).toBe('409 closed');
  });

  it('is sent five times a day by an organisation whose papers nobody has checked', async () => {
    const states: number[] = [];
    for (let time = 0; time < 6; time++) {
      const rfq = await market.make({ companies: ['far-works'] });
      states.push((await market.act(rfq, { kind: 'send' })).status);
    }
    expect(states).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await mailsTo(seller)).toHaveLength(5);
  });
});
