import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SearchAnswer, searchAnswerSchema } from '#capabilities/search/search.ts';
import { rowsOf } from '#server/database.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';

describe.each(engines)('search on %s', (engine) => {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());

  async function search(q: string, limit = 20): Promise<SearchAnswer> {
    const answer = await (server as TestServer).get(
      `/api/search?q=${encodeURIComponent(q)}&limit=${limit}`,
    );
    return searchAnswerSchema.parse(await answer.json());
  }

  it.each([
    ['효성중공업', 'company', 'hyosung-heavy', 'the whole name'],
    ['효성', 'company', 'hyosung-heavy', 'two syllables'],
    ['효', 'company', 'hyosung-heavy', 'one syllable'],
    ['효서', 'company', 'hyosung-heavy', 'a syllable not finished'],
    ['ㅎㅅ', 'company', 'hyosung-heavy', 'initials'],
    ['ㅎㅅㅈㄱㅇ', 'company', 'hyosung-heavy', 'all initials'],
    ['효성 중공업', 'company', 'hyosung-heavy', 'a space too many'],
    ['㈜효성중공업', 'company', 'hyosung-heavy', 'a company form'],
    ['HYOSUNG', 'company', 'hyosung-heavy', 'capitals'],
    ['hyosungheavy', 'company', 'hyosung-heavy', 'no space in English'],
    ['초고압변압기', 'product', 'transformer', 'a product without its space'],
    ['변압기', 'product', 'transformer', 'the end of a product'],
    ['gis', 'product', 'breaker', 'an acronym in brackets'],
    ['효성 변압기', 'product', 'transformer', 'company and product'],
    ['전기', 'sector', 'electronics', 'a sector'],
    ['machinery', 'sector', 'machinery', 'a sector in English'],
    ['공단로', 'road', 'gongdan-ro', 'a road'],
    ['차룡', 'block', 'charyong', 'a block'],
    ['비밀로 7', 'building', 'secret-1', 'an address'],
    ['공단로 700', 'building', 'shared-1', 'an address that others begin like'],
  ])('%s → %s %s (%s)', async (q, kind, id, _why) => {
    if (server === null) return;
    const [best] = (await search(q)).hits;
    expect(best).toMatchObject({ kind, id });
  });

  it('puts the very name before its beginning, and that before a mention', async () => {
    if (server === null) return;
    const { hits } = await search('펌프');
    expect(hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'product pump',
      'company far-works',
    ]);
  });

  it('lights every building of every hit, also of those beyond the limit', async () => {
    if (server === null) return;
    const { hits, total, buildings } = await search('공업', 1);
    expect(hits).toHaveLength(1);
    expect(total).toBeGreaterThan(2);
    expect(buildings).toEqual(
      expect.arrayContaining(['hyosung-1', 'shared-1', 'secret-1', 'far-1']),
    );
  });

  it('lights what lines a road, whatever the house numbers', async () => {
    if (server === null) return;
    const [row] = await rowsOf<{ buildings: string[] }>(
      server.database.db,
      sql`select buildings from search_lit where key = 'road/gongdan-ro'`,
    );
    expect(row?.buildings).toEqual(['far-1', 'hyosung-1', 'hyosung-2', 'shared-1']);
  });

  it('says where a hit stands, and nothing of what is not there', async () => {
    if (server === null) return;
    const [best] = (await search('먼공업')).hits;
    expect(best?.at).toMatchObject({ x: 2500, z: 300 });
    for (const q of ['없는회사', 'zzz', '', ' ', '변펌']) {
      expect(await search(q)).toEqual({ hits: [], total: 0, buildings: [] });
    }
  });
});
