import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleProduct } from '#capabilities/product-sheets/exampleProduct.ts';
import type { SheetPlan } from '#capabilities/product-sheets/productSheet.ts';
import { sheetLimits } from '#capabilities/product-sheets/readSheetFile.api.ts';
import type { TradeCheck } from '#capabilities/product-sheets/tradeRecord.ts';
import { readTableFile } from '#server/readTableFile.ts';
import { aProduct } from '../support/aProduct.ts';
import { anOperator, aPicture, aSeller } from '../support/claiming.ts';
import { resetTiny } from '../support/testDatabase.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { unzip } from '../support/unzip.ts';
import type { Visitor } from '../support/visitor.ts';

describe('files of products to take away', () => {
  let server: TestServer;
  let owner: Visitor;
  let organisation: string;
  let page: string;
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await resetTiny(server.database);
    const desk = await anOperator(server);
    const own = await aSeller(server, desk);
    owner = own.owner;
    organisation = own.id;
    page = own.page;
  });

  const make = (key: string, value: object) =>
    owner.json<{ id: string }>('POST', `${page}/products`, { key, value });
  const take = (name: string) => owner.send('GET', `${page}/products/sheets/files/${name}`);
  const bytesOf = async (name: string) => new Uint8Array(await (await take(name)).arrayBuffer());
  const tablesOf = async (bytes: Uint8Array) => {
    const tables = await readTableFile(bytes, sheetLimits);
    if (!tables.ok) throw new Error(tables.error);
    return tables.value.map(({ rows }) => rows);
  };
  const tableOf = async (name: string) => (await tablesOf(await bytesOf(name)))[0] ?? [];
  const gear = { ...exampleProduct, code: 'G-1' };

  it('come back as they are, whether as Excel or as CSV', async () => {
    await make('gear0000', gear);
    await make(
      'evil0000',
      aProduct({ name: { ko: '=HYPERLINK("http://x.example")' }, code: '+1' }),
    );
    for (const name of ['products.xlsx', 'products.csv']) {
      const answer = await owner.send(
        'POST',
        `/api/uploads/organisations/${organisation}/pages/far-works/products/sheets`,
        await bytesOf(name),
      );
      expect(((await answer.json()) as SheetPlan).counts, name).toEqual({
        ...{ new: 0, changed: 0, same: 2, problem: 0 },
      });
    }
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf('products.csv'));
    expect(csv.startsWith('\ufeff품번,품명,')).toBe(true);
    expect(csv).toContain(`'+1,"'=HYPERLINK(""http://x.example"")"`);
    expect(csv).not.toMatch(/(?:^|[,"\n])[=+@-]/);
    const sheet = (await unzip(await bytesOf('products.xlsx'))).get('xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain("<formula1>'쓸 수 있는 말'!$A$2:$A$41</formula1>");
  });

  it('are a template with an example, how to fill it in, and the allowed words', async () => {
    const [products, guide, words] = await tablesOf(await bytesOf('template.xlsx'));
    expect(products?.[0]?.slice(0, 4)).toEqual(['품번', '품명', '영문 품명', '분류']);
    expect(products).toHaveLength(2);
    expect(products?.[1]?.[0]).toBe('예시');
    expect(guide?.map(([title]) => title)).toContain('HS 코드');
    expect(words?.[0]).toEqual(['분류', '단위', '통화']);
    const answer = await take('template.xlsx');
    expect(answer.headers.get('content-disposition')).toContain('template.xlsx');
    expect((await take('nothing.xlsx')).status).toBe(404);
  });

  it('are three sheets for export sites from one record, with what is missing told first', async () => {
    const { id: picture } = (await (
      await owner.send(
        'POST',
        `/api/uploads/organisations/${organisation}/pictures`,
        await aPicture(900, 700),
      )
    ).json()) as { id: string };
    const { id } = await make('gear0000', { ...gear, pictures: [picture] });
    const bare = await make('bare0000', aProduct({ name: { ko: '이름만' } }));
    const state = (section: string, value: unknown) =>
      owner.send('PUT', `${page}/sections/${section}`, { rev: 0, value });
    await state('about', { ko: '감속기를 만드는 회사입니다.', en: 'We make gearboxes.' });
    await state('certificates', [
      { standard: 'ISO 9001', number: 'Q-1' },
      { standard: 'ISO 14001', expires: '2020-01-01' },
    ]);
    await state('trade', { countries: ['PL', 'VN'], languages: [] });
    await state('contact', {
      ...{ email: 'sales@works.example', website: 'https://works.example' },
      ...{ signedInOnly: true, consent: true },
    });
    const check = await owner.json<TradeCheck>('GET', `${page}/products/sheets/trade`);
    expect(check.products).toBe(2);
    const korea = check.sites.find(({ site }) => site === 'buykorea');
    expect(korea?.company).toEqual(['company-name-en']);
    expect(korea?.blanks).toEqual(['Payment Terms', 'Country of Origin']);
    const lacking = (need: string) =>
      korea?.missing.find((one) => one.need === need)?.products.map((one) => one.id);
    expect(lacking('name-en')).toEqual([bare.id]);
    expect(lacking('hs')).toEqual([bare.id]);
    expect(lacking('picture')).toEqual([id, bare.id]);

    await owner.send('POST', `${page}/products/${id}/acts`, { kind: 'list', rev: 1 });
    const [columns, first] = await tableOf('buykorea.xlsx');
    const row = Object.fromEntries((columns ?? []).map((title, i) => [title, first?.[i]]));
    expect(row).toMatchObject({
      'Product Name (EN)': 'Example worm gearbox',
      'HS Code': '8483.40',
      Category: 'Gears and gearboxes',
      Keyword: '웜기어, 감속기, worm gear',
      'FOB Price Range': '98000 - 120000',
      Currency: 'KRW',
      'Min. Order Quantity': '10',
      'Order Unit': 'Pieces',
      'Delivery Lead Time': '10-14 days',
      'Payment Terms': '',
      Images: `http://localhost/pictures/${picture}/large.webp`,
    });
    expect(row['Product Specification']).toContain('출력축 지름: 25 mm');
    const zip = await bytesOf('trade-sheets.zip');
    expect([...(await unzip(zip)).keys()]).toEqual([
      'gobizkorea.xlsx',
      'buykorea.xlsx',
      'tradekorea.xlsx',
    ]);
    const profile = Object.fromEntries((await tablesOf(await bytesOf('gobizkorea.xlsx')))[1] ?? []);
    expect(profile).toMatchObject({
      'About the Company': 'We make gearboxes.',
      Certificates: 'ISO 9001 Q-1',
      'Export Markets': 'Poland, Vietnam',
      Email: 'sales@works.example',
      Website: 'https://works.example',
      'Company Name': '',
    });
  });
});
