import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Company } from '#capabilities/companies/company.ts';
import type { OwnProduct, ProductChange } from '#capabilities/products/ownProduct.ts';
import type { Product } from '#capabilities/products/product.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { aProduct } from '../support/aProduct.ts';
import { anOperator, aPicture, aSeller, deskClaims } from '../support/claiming.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';
import type { Visitor } from '../support/visitor.ts';

const priced = aProduct({
  code: 'GBX-100',
  category: 'gear',
  specs: [{ name: '감속비', value: '1:40' }],
  unit: 'ea',
  least: 10,
  multiple: 5,
  price: {
    kind: 'tiers',
    currency: 'KRW',
    tiers: [
      { from: 10, price: 120_000 },
      { from: 100, price: 98_000 },
    ],
  },
  lead: { least: 14, most: 30 },
  hs: '848340',
  keywords: ['웜기어'],
});

describe.each(engines)('products of companies on %s', (engine) => {
  let desk: Visitor;
  let owner: Visitor;
  let organisation: string;
  let products: string;
  const at = tinyServer(engine, async (server) => {
    desk = await anOperator(server);
    const own = await aSeller(server, desk);
    owner = own.owner;
    organisation = own.id;
    products = `${own.page}/products`;
  });

  const make = (key: string, value: StatedProduct, more: object = {}) =>
    owner.send('POST', products, { key, value, ...more });
  const made = async (key: string, value: StatedProduct, more: object = {}) =>
    ((await (await make(key, value, more)).json()) as { id: string }).id;
  const save = (id: string, rev: number, value: StatedProduct) =>
    owner.send('PUT', `${products}/${id}`, { rev, value });
  const act = (id: string, kind: string, more: object = {}) =>
    owner.send('POST', `${products}/${id}/acts`, { kind, ...more });
  const mine = async () => (await owner.json<{ items: OwnProduct[] }>('GET', products)).items;
  const shown = async (id: string) => at().get(`/api/products/${id}`);
  const find = async (q: string) => {
    const answer = await at().get(`/api/search?q=${encodeURIComponent(q)}`);
    return ((await answer.json()) as { hits: { id: string }[] }).hits.map(({ id }) => id);
  };
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

  it('keeps a draft to its organisation until it is listed, and is then found by all it says', async () => {
    const id = await made('aaaa0001', priced);
    expect((await shown(id)).status).toBe(404);
    expect(await find('GBX-100')).toEqual([]);
    expect((await act(id, 'list', { rev: 1 })).status).toBe(200);
    const product = (await (await shown(id)).json()) as Product;
    expect(product).toMatchObject({ basis: 'stated', name: priced.name, stated: priced });
    for (const q of ['GBX-100', '감속기', '웜기어', 'gearbox', '1:40']) {
      expect(await find(q), q).toContain(id);
    }
    const company = (await (await at().get('/api/companies/far-works')).json()) as Company;
    expect(company.products).toContainEqual({
      ...{ id, name: priced.name, stated: true, picture: null },
    });
    expect(await codeOf(await act(id, 'list', { rev: 1 }))).toBe('unchanged');
  });

  it('shows what was listed while the next draft is written, and keeps every change', async () => {
    const id = await made('aaaa0001', priced);
    await act(id, 'list', { rev: 1 });
    expect(await (await save(id, 1, { ...priced, keywords: ['새 말'] })).json()).toEqual({
      id,
      rev: 2,
    });
    const product = (await (await shown(id)).json()) as Product;
    expect(product.stated?.keywords).toEqual(['웜기어']);
    const listing = await owner.send('POST', `${products}/listing`);
    expect(await listing.json()).toEqual({ listed: 1 });
    const next = (await (await shown(id)).json()) as Product;
    expect(next.stated?.keywords).toEqual(['새 말']);
    const changes = await owner.json<{ items: ProductChange[] }>(
      'GET',
      `${products}/${id}/changes`,
    );
    expect(changes.items.map(({ rev, value }) => [rev, value.keywords])).toEqual([
      [2, ['새 말']],
      [1, ['웜기어']],
    ]);
  });

  it('overwrites nothing unseen, and makes no second one of the same form', async () => {
    const id = await made('aaaa0001', priced);
    const again = await make('aaaa0001', priced);
    expect([again.status, await again.json()]).toEqual([201, { id, rev: 1 }]);
    expect(await mine()).toHaveLength(1);
    const both = await Promise.all([
      save(id, 1, { ...priced, keywords: ['하나'] }),
      save(id, 1, { ...priced, keywords: ['둘'] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await act(id, 'list', { rev: 1 })).status).toBe(409);
  });

  it('stands for a product that public sources name, under its address, until it is deleted', async () => {
    const known = (await (await at().get('/api/products?company=far-works')).json()) as {
      items: Product[];
    };
    const [first] = known.items as [Product];
    const id = await made('aaaa0001', priced, { instead: first.id });
    expect(id).toBe(first.id);
    expect(((await (await shown(id)).json()) as Product).basis).not.toBe('stated');
    await act(id, 'list', { rev: 1 });
    expect(((await (await shown(id)).json()) as Product).basis).toBe('stated');
    await act(id, 'archive');
    expect((await shown(id)).status).toBe(404);
    await act(id, 'delete');
    expect(((await (await shown(id)).json()) as Product).basis).not.toBe('stated');
    expect((await make('aaaa0002', priced, { instead: 'pinned-works' })).status).toBe(404);
  });

  it('takes a product off, archives, restores and deletes it, each with its own refusal', async () => {
    const id = await made('aaaa0001', priced);
    expect(await codeOf(await act(id, 'unlist'))).toBe('unchanged');
    await act(id, 'list', { rev: 1 });
    expect(await codeOf(await act(id, 'delete'))).toBe('listed');
    await act(id, 'unlist');
    expect((await shown(id)).status).toBe(404);
    await act(id, 'archive');
    expect(await codeOf(await act(id, 'list', { rev: 1 }))).toBe('archived');
    const other = await made('aaaa0002', priced);
    expect(await codeOf(await act(id, 'restore'))).toBe('code-taken');
    await act(other, 'delete');
    expect((await act(id, 'restore')).status).toBe(200);
    expect((await act(id, 'delete')).status).toBe(200);
    expect(await mine()).toEqual([]);
  });

  it('gives one number to one product only', async () => {
    await made('aaaa0001', priced);
    expect(await codeOf(await make('aaaa0002', priced))).toBe('code-taken');
    const other = await made('aaaa0003', { ...priced, code: 'GBX-200' });
    expect(await codeOf(await save(other, 1, priced))).toBe('code-taken');
  });

  it('keeps the order of the company, page after page', async () => {
    const ids: string[] = [];
    for (const n of [1, 2, 3]) {
      const id = await made(`aaaa000${n}`, aProduct({ name: { ko: `예시 ${4 - n}` } }));
      await act(id, 'list', { rev: 1 });
      ids.push(id);
    }
    const turned = [...ids].reverse();
    expect((await owner.send('PUT', `${products}/order`, { ids: turned })).status).toBe(200);
    expect((await mine()).map(({ id }) => id)).toEqual(turned);
    const path = '/api/products?company=far-works&limit=2';
    const read: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const answer = await at().get(next === '' ? path : `${path}&cursor=${next}`);
      const page = (await answer.json()) as { items: Product[]; next: string | null };
      read.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(read.slice(0, 3)).toEqual(turned);
    expect(new Set(read).size).toBe(read.length);
    const part = await owner.send('PUT', `${products}/order`, { ids: turned.slice(1) });
    expect(part.status).toBe(409);
  });

  it('refuses quantities that do not go together, by field', async () => {
    const wrong = { ...priced, least: 12, price: { ...priced.price, currency: 'XAU' } };
    const answer = await owner.send('POST', products, { key: 'aaaa0001', value: wrong });
    expect(answer.status).toBe(422);
    const { fields } = (await answer.json()) as { fields: Record<string, string> };
    expect(Object.keys(fields)).toContain('value.price.currency');
    const uneven = await make('aaaa0001', { ...priced, least: 12 });
    expect(((await uneven.json()) as { fields: object }).fields).toMatchObject({
      'value.least': 'least-multiple',
    });
  });

  it('shows pictures of listed products only, and none of another organisation', async () => {
    const stored = await owner.send(
      'POST',
      `/api/uploads/organisations/${organisation}/pictures`,
      await aPicture(400, 300),
    );
    const { id: picture } = (await stored.json()) as { id: string };
    const id = await made('aaaa0001', { ...priced, pictures: [picture] });
    const file = `/pictures/${picture}/small.webp`;
    expect((await at().get(file)).status).toBe(404);
    await act(id, 'list', { rev: 1 });
    expect((await at().get(file)).status).toBe(200);
    await at().database.db.execute(sql`update picture set stored_at = now() - interval '9 days'`);
    const hide = { page: { kind: 'product', id }, reason: '예시 사유' };
    expect((await desk.send('POST', '/api/operator/hidings', hide)).status).toBeLessThan(300);
    expect((await at().get(file)).status).toBe(404);
    const foreign = await make('aaaa0002', aProduct({ pictures: [crypto.randomUUID()] }));
    expect(foreign.status).toBe(422);
  });

  it('is gone from everywhere with the right to run the page, and its drafts with nobody else', async () => {
    const id = await made('aaaa0001', priced);
    await act(id, 'list', { rev: 1 });
    const [approved] = await deskClaims(desk, 'approved');
    await desk.send('POST', `/api/operator/claims/${approved?.id}/revocation`, {
      reason: '예시 사유',
    });
    expect((await shown(id)).status).toBe(404);
    expect(await find('GBX-100')).toEqual([]);
    expect((await owner.send('GET', products)).status).toBe(404);
    expect((await save(id, 1, priced)).status).toBe(404);
  });
});
