import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { devPage } from '#server/devPage.ts';
import { type Listening, listen } from '#server/listen.ts';
import type { Settings } from '#server/settings.ts';

export interface Serving {
  readonly http: Hono;
  readonly settings: Settings;
  /** Root of the sources, to serve the page from with hot reload; null serves what `http` has. */
  readonly dev: string | null;
}

/**
 * Listens, leaves a note of the port for the command line, prints the address, and stops in order on SIGTERM or
 * SIGINT: running requests finish, then `close` runs, then the process ends.
 */
export async function serve(
  { http, settings, dev }: Serving,
  close: () => Promise<void>,
): Promise<void> {
  const api = getRequestListener(http.fetch);
  let handle: RequestListener = api;
  const server = createServer((request, response) => handle(request, response));
  const page = dev === null ? null : await devPage(dev, server, api);
  if (page) handle = page.handle;
  const listening = await listen(server, settings.PORT, settings.HOST);
  const note = join(settings.DATA_DIR, 'server.json');
  writeFileSync(
    note,
    JSON.stringify({ pid: process.pid, host: settings.HOST, port: listening.port }),
  );
  const seconds = (performance.now() / 1000).toFixed(1);
  process.stdout.write(
    `Changwon Twin: ${addressOf(settings.HOST, listening)} (ready in ${seconds} s)\n`,
  );

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    rmSync(note, { force: true });
    await page?.close();
    await listening.stop();
    await close();
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

function addressOf(host: string, { port }: Listening): string {
  const everywhere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  return `http://${everywhere ? 'localhost' : host}:${port}`;
}
