import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPagePath } from '#app/pages.ts';
import { createHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { precompress } from '#server/precompress.ts';
import { staticFiles } from '#server/staticFiles.ts';

describe('the built page', () => {
  let folder = '';
  let app: Hono;
  const script = `export const text = '${'창원'.repeat(600)}';`;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-dist-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><head><title>창원</title></head>$& ${' '.repeat(600)}`,
    );
    writeFileSync(join(folder, 'assets', 'main-abc.js'), script);
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, '.stamp'), 'secret');
    await precompress(folder);
    app = createHttp({ log: createLog('silent'), metrics: createMetrics() });
    app.get('/*', staticFiles(folder, isPagePath));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    '/',
    '/ko',
    '/en/',
    '/ko/companies/hyosung-heavy',
    '/en/buildings/gongdan-ro-244-1',
    '/ko/products/x',
    '/en/blocks/charyong',
  ])('comes under %s, never kept without asking', async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
  });

  it.each([
    '/nowhere',
    '/fr',
    '/ko/people/x',
    '/ko/companies/UPPER',
    '/ko/companies/a/b',
    '/ko/companies',
  ])('comes with 404 under %s', async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
  });

  it('carries what its head is given, packed and under a tag of its own', async () => {
    const headed = createHttp({ log: createLog('silent'), metrics: createMetrics() });
    headed.get(
      '/*',
      staticFiles(folder, isPagePath, (url) => `<meta name="at" content="${url.pathname}">`),
    );
    const tags = new Set<string>();
    for (const path of ['/ko', '/en']) {
      const answer = await headed.request(path, { headers: { 'Accept-Encoding': 'gzip, br' } });
      expect(answer.headers.get('Content-Encoding')).toBe('br');
      const html = brotliDecompressSync(new Uint8Array(await answer.arrayBuffer())).toString();
      expect(html).toContain(`<meta name="at" content="${path}">`);
      const tag = answer.headers.get('ETag') as string;
      tags.add(tag);
      const again = await headed.request(path, { headers: { 'If-None-Match': tag } });
      expect(again.status).toBe(304);
      const plain = await (await headed.request(path)).text();
      expect(plain).toBe(html);
    }
    expect(tags.size).toBe(2);
  });

  it.each([
    '/api/nothing',
    '/tiles/x',
    '/missing.js',
    '/assets/old.css',
    '/.stamp',
    '/assets/main-abc.js.br',
    '/..%2fpackage.json',
  ])('is not mistaken for %s', async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not-found' });
  });

  it('packs its scripts ahead and lets them be kept for ever', async () => {
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await app.request('/assets/main-abc.js', {
        headers: { 'Accept-Encoding': `${encoding};q=1.0` },
      });
      expect(answer.headers.get('Content-Encoding')).toBe(encoding);
      expect(answer.headers.get('Cache-Control')).toContain('immutable');
      expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
      expect(unpack(new Uint8Array(await answer.arrayBuffer())).toString()).toBe(script);
    }
    const plain = await app.request('/assets/main-abc.js');
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  it('answers HEAD without a body and a known version with 304', async () => {
    const head = await app.request('/favicon.svg', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('Content-Type')]).toEqual([
      200,
      '',
      'image/svg+xml',
    ]);
    const again = await app.request('/favicon.svg', {
      headers: { 'If-None-Match': head.headers.get('ETag') as string },
    });
    expect(again.status).toBe(304);
  });
});
