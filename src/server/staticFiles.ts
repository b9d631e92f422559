import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context, Handler } from 'hono';
import { contentHash } from '#server/contentHash.ts';
import { type HeadedPage, headedPages } from '#server/headedPages.ts';
import { notFound } from '#server/problem.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

interface StaticFile {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  /** Named by its content, so that it never changes. */
  readonly immutable: boolean;
  readonly packed: readonly (readonly [encoding: string, path: string])[];
}

/**
 * Serves a built folder with its files packed ahead. An address without a file gets index.html: with 200 where
 * `isPage` knows it, else with 404; under /api and /tiles, and for a missing file, 404 as JSON. What `headOf` answers
 * for an address stands at the end of the page's head.
 */
export function staticFiles(
  folder: string,
  isPage: (path: string) => boolean,
  headOf: (url: URL) => string = () => '',
): Handler {
  const files = scan(folder);
  const index = files.get('/index.html');
  if (!index) throw new Error(`no index.html in ${folder}`);
  const pages = headedPages(readFileSync(index.path, 'utf8'));
  return async (c) => {
    const { path } = c.req;
    const file = files.get(path);
    if (file && file !== index) return serve(c, file, 200);
    if (isPage(path)) return servePage(c, pages(headOf(new URL(c.req.url))), 200);
    if (/^\/(api|tiles)(\/|$)/.test(path) || /\.[^/]*$/.test(path)) return notFound(c);
    return servePage(c, pages(headOf(new URL(c.req.url))), 404);
  };
}

async function servePage(c: Context, page: HeadedPage, status: 200 | 404): Promise<Response> {
  c.header('Content-Type', types['.html']);
  c.header('Cache-Control', 'no-cache');
  c.header('ETag', page.etag);
  c.header('Vary', 'Accept-Encoding');
  if (status === 200 && c.req.header('If-None-Match')?.includes(page.etag))
    return c.body(null, 304);
  const accepted = (c.req.header('Accept-Encoding') ?? '').split(/[\s,;]+/);
  const encoding = encodings.map(([name]) => name).find((name) => accepted.includes(name));
  if (encoding) c.header('Content-Encoding', encoding);
  return c.body(encoding ? page[encoding] : page.plain, status);
}

async function serve(c: Context, file: StaticFile, status: 200 | 404): Promise<Response> {
  c.header('Content-Type', file.type);
  c.header('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  c.header('ETag', file.etag);
  if (file.packed.length > 0) c.header('Vary', 'Accept-Encoding');
  if (status === 200 && c.req.header('If-None-Match')?.includes(file.etag))
    return c.body(null, 304);
  const accepted = (c.req.header('Accept-Encoding') ?? '').split(/[\s,;]+/);
  const packed = file.packed.find(([encoding]) => accepted.includes(encoding));
  if (packed) c.header('Content-Encoding', packed[0]);
  return c.body(await readFile(packed?.[1] ?? file.path), status);
}

function scan(folder: string): Map<string, StaticFile> {
  const names = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => !/(^|\/)\./.test(name) && statSync(join(folder, name)).isFile());
  const all = new Set(names);
  return new Map(
    names
      .filter((name) => !/\.(br|gz)$/.test(name))
      .map((name) => {
        const path = join(folder, name);
        const packed = encodings.flatMap(([encoding, end]) =>
          all.has(name + end) ? [[encoding, path + end] as const] : [],
        );
        const type = types[extname(name)] ?? 'application/octet-stream';
        const etag = `"${contentHash(readFileSync(path))}"`;
        return [`/${name}`, { path, type, etag, immutable: name.startsWith('assets/'), packed }];
      }),
  );
}
