import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildingSchema } from '#capabilities/buildings/building.ts';
import { featureTableSchema, manifestSchema } from '#capabilities/buildings/manifest.ts';
import { companySchema } from '#capabilities/companies/company.ts';
import { blockSchema } from '#capabilities/complex/block.ts';
import { productSchema } from '#capabilities/products/product.ts';
import { resetTiny } from '../support/testDatabase.ts';
import { engines, startTestServer, type TestServer } from '../support/testServer.ts';

interface Page {
  items: { id?: string; gid?: string }[];
  next: string | null;
}

describe.each(engines)('the API on %s', (engine) => {
  let server: TestServer | null = null;
  const at = (): TestServer => server as TestServer;
  const json = async <T>(path: string): Promise<T> => (await at().get(path)).json() as Promise<T>;
  const names = ({ items }: Page) => items.map((item) => item.id ?? item.gid);

  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  const test = (name: string, check: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      if (server === null) return skip();
      await check();
    });

  test('says that it is well and on which database', async () => {
    const kind = engine === 'PGlite' ? 'pglite' : 'postgres';
    expect(await json('/api/health')).toEqual({ status: 'ok', database: kind });
  });

  test('lists companies by name with their products, position and buildings', async () => {
    const page = await json<Page>('/api/companies');
    expect(names(page)).toEqual([
      'secret-works',
      'far-works',
      'pinned-works',
      'shared-shop',
      'hyosung-heavy',
    ]);
    expect(page.next).toBeNull();
    expect(page.items.at(-1)).toMatchObject({
      sector: 'electronics',
      employees: 2000,
      position: { x: 100, z: 100, kind: 'exact' },
      buildings: ['hyosung-1', 'hyosung-2', 'shared-1'],
      products: [{ id: 'transformer' }, { id: 'breaker' }],
    });
  });

  test('narrows companies to a sector', async () => {
    expect(names(await json('/api/companies?sector=transport'))).toEqual(['pinned-works']);
  });

  for (const [path, all] of [
    ['/api/companies', 5],
    ['/api/products', 4],
    ['/api/buildings', 7],
    ['/api/blocks', 2],
  ] as const) {
    test(`walks ${path} page by page without loss or repetition`, async () => {
      const seen: unknown[] = [];
      let cursor: string | null = null;
      do {
        const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page: Page = await json(`${path}?limit=2${more}`);
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...names(page));
        cursor = page.next;
      } while (cursor !== null);
      expect(seen).toEqual(names(await json(`${path}?limit=500`)));
      expect(new Set(seen).size).toBe(all);
    });
  }

  test('tells a company with its sites, each with its own accuracy and buildings', async () => {
    const company = companySchema.parse(await json('/api/companies/hyosung-heavy'));
    expect(company.sites.map(({ id, buildings }) => [id, buildings])).toEqual([
      ['hyosung', ['hyosung-1', 'hyosung-2']],
      ['shared', ['shared-1']],
    ]);
    const pinned = companySchema.parse(await json('/api/companies/pinned-works'));
    expect(pinned.position).toEqual({ x: 2500, z: 0, kind: 'block', metres: 900 });
    expect(pinned.buildings).toEqual([]);
  });

  test('tells a product with its company and sources', async () => {
    const product = productSchema.parse(await json('/api/products/transformer'));
    expect(product.company).toMatchObject({ id: 'hyosung-heavy', sector: 'electronics' });
    expect(product.sources).toEqual(['전국공장등록현황']);
    expect(names(await json('/api/products?company=hyosung-heavy')).sort()).toEqual([
      'breaker',
      'transformer',
    ]);
  });

  test('tells a building with every company in it', async () => {
    const building = buildingSchema.parse(await json('/api/buildings/shared-1'));
    expect(building.companies.map(({ id }) => id)).toEqual(['shared-shop', 'hyosung-heavy']);
    expect(building).toMatchObject({ use: 'factory', provenance: 'modelled', outlineOnly: false });
    expect(building.footprintM2).toBe(60 * 40);
    expect(building.heightM).toBeCloseTo(13.9);
    expect(building.block).toEqual({ id: 'ungnam', name: { ko: '웅남단지', en: 'Ungnam' } });
  });

  test('narrows buildings to a company, a site, a block', async () => {
    expect(names(await json('/api/buildings?company=hyosung-heavy'))).toHaveLength(3);
    expect(names(await json('/api/buildings?site=far'))).toEqual(['far-1']);
    expect(names(await json('/api/buildings?block=charyong'))).toEqual(['far-1']);
    expect(names(await json('/api/buildings?site=nowhere'))).toEqual([]);
  });

  test('counts companies of a block by sector, fullest first', async () => {
    const block = blockSchema.parse(await json('/api/blocks/ungnam'));
    expect(block).toMatchObject({ buildingCount: 6, companyCount: 3 });
    expect(block.sectors).toHaveLength(3);
    expect(block.companies).toHaveLength(3);
  });

  test('gives a manifest whose files come packed or plain, for ever the same', async () => {
    const answer = await at().get('/api/manifest');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    const manifest = manifestSchema.parse(await answer.json());
    expect(manifest.counts).toEqual({ buildings: 7, imported: 0, parcels: 7 });
    const packed = await at().get(manifest.features, { 'Accept-Encoding': 'gzip, br' });
    expect(packed.headers.get('Content-Encoding')).toBe('br');
    expect(packed.headers.get('Cache-Control')).toContain('immutable');
    const plain = await at().get(manifest.features);
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    const { sites } = featureTableSchema.parse(await plain.json());
    expect(sites.flatMap(({ gids }) => gids)).toContain('hyosung-1');
    const etag = answer.headers.get('ETag') as string;
    expect((await at().get('/api/manifest', { 'If-None-Match': etag })).status).toBe(304);
  });

  for (const path of [
    '/api/companies/nobody',
    '/api/companies/%00',
    '/api/companies/UPPER',
    '/api/products/nothing',
    '/api/buildings/nowhere',
    '/api/blocks/nowhere',
    '/api/nothing',
    '/tiles/nothing',
    '/tiles/..%2F..%2Foperator-token',
    '/tiles/0123456789abcdef0123.bin',
  ]) {
    test(`answers ${path} with the one 404`, async () => {
      const answer = await at().get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ code: 'not-found', message: 'There is nothing here.' });
    });
  }

  for (const [path, field] of [
    ['/api/companies?limit=0', 'limit'],
    ['/api/companies?limit=501', 'limit'],
    ['/api/companies?limit=ten', 'limit'],
    ['/api/companies?limit=1.5', 'limit'],
    ['/api/companies?limit=1&limit=2', 'limit'],
    ['/api/companies?sector=weapons', 'sector'],
    ['/api/companies?cursor=nonsense', 'cursor'],
    ['/api/companies?cursor=WyJcdTAwMDAiLCJhIl0', 'cursor'],
    ['/api/products?company=Not%20A%20Slug', 'company'],
    ['/api/products?cursor=W10', 'cursor'],
    ['/api/buildings?block=%00', 'block'],
    ['/api/buildings?cursor=e30', 'cursor'],
    ['/api/blocks?cursor=WyItMSJd', 'cursor'],
    ['/api/search', 'q'],
    ['/api/search?q=%00', 'q'],
    ['/api/search?q=a&limit=101', 'limit'],
    [`/api/search?q=${'a'.repeat(201)}`, 'q'],
  ] as const) {
    test(`answers ${path.slice(0, 60)} with 422 that names ${field}`, async () => {
      const answer = await at().get(path);
      expect(answer.status).toBe(422);
      const problem = (await answer.json()) as { code: string; fields: Record<string, string> };
      expect(problem.code).toBe('invalid');
      expect(Object.keys(problem.fields)).toEqual([field]);
    });
  }

  test('keeps a request to correct a page for the operator', async () => {
    await resetTiny(at().database);
    const request = {
      company: 'far-works',
      kind: 'withdrawal',
      message: '내려 주세요.',
      contact: '055-000-0000',
    };
    const answer = await at().post('/api/corrections', request, '198.51.100.1');
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const stored = await at().asOperator('GET', '/api/operator/requests');
    expect(await stored.json()).toEqual({
      items: [
        {
          ...{ id, ...request, name: expect.objectContaining({ ko: '먼공업' }) },
          ...{ state: 'open', answer: null, settledAt: null },
          receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      ],
    });
  });

  for (const [name, body, status, field] of [
    [
      'of an unknown company',
      { company: 'nobody', kind: 'correction', message: 'long enough' },
      404,
      null,
    ],
    ['without words', { company: 'far-works', kind: 'correction', message: '  ' }, 422, 'message'],
    [
      'with a NUL',
      { company: 'far-works', kind: 'correction', message: 'a\0bcdef' },
      422,
      'message',
    ],
    [
      'with half a character',
      '{"company":"far-works","kind":"correction","message":"abcdef\\ud800"}',
      422,
      'message',
    ],
    ['that is no JSON', '{', 422, 'body'],
    ['that is null', 'null', 422, 'body'],
    [
      'that is too large',
      { company: 'far-works', kind: 'correction', message: 'x'.repeat(20_000) },
      413,
      null,
    ],
  ] as const) {
    test(`refuses a request ${name}`, async () => {
      const answer = await at().post('/api/corrections', body, `198.51.100.${name.length}`);
      expect(answer.status).toBe(status);
      const problem = (await answer.json()) as { fields?: Record<string, string> };
      expect(Object.keys(problem.fields ?? {})).toEqual(field === null ? [] : [field]);
    });
  }

  test('lets one address send five requests in ten minutes', async () => {
    const request = { company: 'far-works', kind: 'correction', message: 'long enough' };
    const send = async () =>
      (await at().post('/api/corrections', request, '198.51.100.200')).status;
    expect([await send(), await send(), await send(), await send(), await send()]).toEqual([
      201, 201, 201, 201, 201,
    ]);
    const refused = await at().post('/api/corrections', request, '198.51.100.200');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(500);
    expect((await at().post('/api/corrections', request, '198.51.100.201')).status).toBe(201);
  });

  test('describes itself as OpenAPI 3.1 and as a page', async () => {
    const description = await json<{ openapi: string; paths: Record<string, unknown> }>(
      '/api/openapi.json',
    );
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toContain('/api/companies/{id}');
    const page = await at().get('/api/docs');
    expect(page.headers.get('Content-Type')).toContain('text/html');
    const text = await page.text();
    expect(text).toContain('GET /api/search');
    expect(text).not.toMatch(/<script|style="|<style/);
  });

  test('sends a policy without inline scripts or styles, and nosniff', async () => {
    const { headers } = await at().get('/api/health');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
