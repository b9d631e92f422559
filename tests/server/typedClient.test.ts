import { hc } from 'hono/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildingApi } from '#capabilities/buildings/building.api.ts';
import type { TileApi } from '#capabilities/buildings/tile.api.ts';
import type { CompanyApi } from '#capabilities/companies/company.api.ts';
import type { BlockApi } from '#capabilities/complex/block.api.ts';
import type { CorrectionApi } from '#capabilities/corrections/correction.api.ts';
import type { ProductApi } from '#capabilities/products/product.api.ts';
import type { PublishingApi } from '#capabilities/publishing/publishing.api.ts';
import type { SearchApi } from '#capabilities/search/search.api.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

describe('the typed client', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
  });
  afterAll(() => server.close());
  const options = () => ({ fetch: server.app.request });
  const origin = 'http://localhost';

  it('knows the lists by the types of their items', async () => {
    const companies = await hc<CompanyApi>(origin, options()).api.companies.$get({
      query: { limit: '1', sector: 'transport' },
    });
    if (companies.status !== 200) throw new Error('no companies');
    const [company] = (await companies.json()).items;
    expect(company?.position.kind).toBe('block');
    const products = await hc<ProductApi>(origin, options()).api.products.$get({
      query: { company: 'far-works' },
    });
    if (products.status !== 200) throw new Error('no products');
    expect((await products.json()).items.map(({ name }) => name.ko)).toEqual(['소형 펌프']);
    const buildings = await hc<BuildingApi>(origin, options()).api.buildings[':gid'].$get({
      param: { gid: 'far-1' },
    });
    if (buildings.status !== 200) throw new Error('no building');
    expect((await buildings.json()).companies[0]?.sector).toBe('machinery');
    const blocks = await hc<BlockApi>(origin, options()).api.blocks.$get({ query: {} });
    if (blocks.status !== 200) throw new Error('no blocks');
    expect((await blocks.json()).items[0]?.companyCount).toBe(3);
  });

  it('knows the search, the manifest and what may be sent', async () => {
    const found = await hc<SearchApi>(origin, options()).api.search.$get({ query: { q: '펌프' } });
    expect((await found.json()).hits[0]?.kind).toBe('product');
    const manifest = await hc<TileApi>(origin, options()).api.manifest.$get();
    expect((await manifest.json()).cellSize).toBe(2048);
    const sent = await hc<CorrectionApi>(origin, options()).api.corrections.$post({
      json: { company: 'far-works', kind: 'correction', message: 'long enough' },
    });
    expect(sent.status).toBe(201);
    const levels = await hc<PublishingApi>(origin, options()).api.operator.levels.$get();
    expect(levels.status).toBe(404);
  });
});
