import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { freePort } from '../support/freePort.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.bin': 'application/octet-stream',
};

export interface BareSite {
  readonly origin: string;
  close(): void;
}

/** Builds the bare page once; returns the folder. */
export async function buildBarePage(): Promise<string> {
  const outDir = join(process.cwd(), 'tests/.out/bare');
  await build({
    configFile: false,
    root: 'tests/bench/bare',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1_000,
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
  });
  return outDir;
}

/** Serves the built page and the buildings on a free loopback port, all as brotli made ahead. */
export async function serveBareSite(folder: string, buildings: Uint8Array): Promise<BareSite> {
  const files = new Map<string, Buffer>([['/buildings.bin', brotliCompressSync(buildings)]]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length), brotliCompressSync(readFileSync(path)));
  }
  const server = createServer(({ url = '/' }, response) => {
    const path = url.replace(/\?.*$/, '').replace(/\/$/, '/index.html');
    const body = files.get(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'br',
      'content-length': body.length,
    });
    response.end(body);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
