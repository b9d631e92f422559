import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetLimits } from '#capabilities/product-sheets/readSheetFile.api.ts';
import type { Bid } from '#capabilities/rfq/rfqView.ts';
import { readSheets } from '#server/readSheets.ts';
import { anOperator, aPicture } from '../support/claiming.ts';
import { readPdf } from '../support/pdfText.ts';
import { aMarket, anRfq, aQuote, bidOf, type Market, setDeadline } from '../support/quoting.ts';
import { engines, startTestServer, type TestServer } from '../support/testServer.ts';
import type { Visitor } from '../support/visitor.ts';

describe.each(engines)('papers of requests for quotation on %s', (engine) => {
  let server: TestServer | null = null;
  let market: Market;
  let rfq: string;
  let one: Awaited<ReturnType<typeof bidOf>>;
  let other: Awaited<ReturnType<typeof bidOf>>;
  const at = (): TestServer => server as TestServer;

  beforeAll(async () => {
    server = await startTestServer(engine);
    if (server === null) return;
    market = await aMarket(server, await anOperator(server));
    const seal = `/api/uploads/organisations/${market.one.id}/seal`;
    await market.one.owner.send('PUT', seal, await aPicture());
    const issuer = { representative: '김예시', address: '창원시 성산구 예시로 1' };
    const details = `/api/organisations/${market.one.id}/paper-issuer`;
    await market.one.owner.send('PUT', details, issuer);
    rfq = await market.send(anRfq({ sealed: true }));
    one = await bidOf(market.one);
    other = await bidOf(market.other);
    await one.quote(aQuote([1000, 50_000], { freight: 30_000 }));
    await other.quote(aQuote([900, null]));
  });
  afterAll(() => server?.close());

  const textOf = async (who: Visitor, path: string): Promise<string> => {
    const answer = await who.send('GET', path);
    if (answer.status !== 200) return String(answer.status);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).pages.join('\n');
  };
  const ordered = () => `${market.buyer.rfqs}/${rfq}/papers`;

  it('are a quotation for its supplier at once, and for the buyer when the seal is off', async ({
    skip,
  }) => {
    if (server === null) return skip();
    const text = await textOf(market.one.owner, `${one.path}/papers/quotation/pdf`);
    for (const word of ['예시 상사', '김예시', '창원시 성산구 예시로 1', '브라켓', '1,000,000'])
      expect(text).toContain(word);
    // 100 × 1,000 + 20 × 50,000 + 30,000, and a tenth
    expect(text).toContain('1,243,000');
    const theirs = `${ordered()}/quotation/pdf?bid=${one.id}`;
    expect(await textOf(market.buyer.owner, theirs)).toBe('404');
    expect(await textOf(market.buyer.owner, `${ordered()}/comparison/pdf`)).toBe('404');
    expect(await textOf(market.other.owner, `${one.path}/papers/quotation/pdf`)).toBe('404');
    const mixed = one.path.replace(market.one.id, market.other.id);
    expect(await textOf(market.other.owner, `${mixed}/papers/quotation/pdf`)).toBe('404');
    expect(await textOf(market.one.owner, `${one.path}/papers/statement/pdf`)).toBe('404');
    await setDeadline(at(), rfq, -1);
    expect(await textOf(market.buyer.owner, theirs)).toBe(text);
    const sheet = await textOf(market.buyer.owner, `${ordered()}/comparison/pdf?lang=en`);
    for (const word of ['브라켓 외 1종', '1,000', '900', 'No bid']) expect(sheet).toContain(word);
  });

  it('are an order and a statement of what was awarded, to the won, for nobody else', async ({
    skip,
  }) => {
    if (server === null) return skip();
    const parts = [
      { line: 1, bid: other.id, milli: 100_000 },
      { line: 2, bid: one.id, milli: 20_000 },
    ];
    const done = await market.act(rfq, { kind: 'award', parts, note: '' });
    expect(done.status).toBe(200);
    const { outcome } = (await one.read()) as Bid;
    if (outcome?.kind !== 'awarded') throw new Error(JSON.stringify(outcome));
    // 20 × 50,000 + 30,000, and a tenth
    expect(outcome.awarded.amounts).toEqual({ net: '1030000', vat: '103000', total: '1133000' });
    const order = await textOf(market.buyer.owner, `${ordered()}/purchase-order/pdf?bid=${one.id}`);
    const statement = await textOf(market.one.owner, `${one.path}/papers/statement/pdf`);
    for (const text of [order, statement]) {
      expect(text).toContain('1,133,000');
      expect(text).toContain('축');
      expect(text).not.toContain('브라켓 SS400');
    }
    const number = /PO-[0-9A-F]{8}-1/.exec(order)?.[0] ?? '';
    expect(statement).toContain(number);
    expect(await textOf(market.one.owner, `${one.path}/papers/purchase-order/pdf`)).toBe('404');
    const answer = await market.one.owner.send('GET', `${one.path}/papers/statement/xlsx`);
    expect(decodeURIComponent(answer.headers.get('Content-Disposition') ?? '')).toContain(
      '거래명세서 TS-',
    );
    const sheets = await readSheets({ archive: await answer.arrayBuffer(), limits: sheetLimits });
    if (!sheets.ok) throw new Error(sheets.error);
    expect(sheets.value[0]?.rows.flat().join(' ')).toContain('1133000');
  });
});
