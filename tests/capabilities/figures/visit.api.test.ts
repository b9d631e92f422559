import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { isPagePath } from '#app/pages.ts';
import { pageVisits } from '#capabilities/figures/visit.api.ts';
import type { Visit } from '#capabilities/figures/visit.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';

describe('visits of pages', () => {
  let seen: Visit[] = [];
  beforeEach(() => {
    seen = [];
  });
  const app = new Hono();
  const counted = pageVisits({
    isPage: isPagePath,
    addressOf: () => '198.51.100.1',
    countryOf: (c) => c.req.header('X-Country') ?? 'ZZ',
    add: (visit) => seen.push(visit),
  });
  app.get('/*', counted, (c) => {
    if (c.req.header('If-None-Match')) return c.body(null, 304);
    return isPagePath(c.req.path) ? c.html('page') : c.html('nothing', 404);
  });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, {
      headers: { 'User-Agent': firefox, 'Sec-Fetch-Dest': 'document', ...headers },
    });

  it('are handed on with address, agent and country', async () => {
    await ask('/ko/companies/hyosung-heavy', { 'X-Country': 'DE' });
    expect(seen).toEqual([{ address: '198.51.100.1', agent: firefox, country: 'DE' }]);
  });

  it('are also those whose page the browser still has', async () => {
    expect((await ask('/ko', { 'If-None-Match': '"x"' })).status).toBe(304);
    expect(seen).toHaveLength(1);
  });

  it('are none of pages that do not exist, of files, and of robots', async () => {
    await ask('/ko/nothing/here');
    await ask('/assets/page-x.js');
    await ask('/ko', { 'User-Agent': 'Googlebot/2.1' });
    expect(seen).toEqual([]);
  });
});
