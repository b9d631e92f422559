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
  /** Aborted at the first sign of the end: the server is not ready any more, and open streams are to finish. */
  readonly stopping: AbortController;
  /** Resolves with the reason when the database is lost for good. */
  readonly lost: Promise<string>;
}

/** Milliseconds from the first signal until the process ends, whatever hangs. */
const mostPatience = 20_000;
/** Milliseconds in which running requests hear that the database is lost. */
const goodbye = 2000;

/**
 * Listens, leaves a note of the port for the command line, prints the address, and stops in order on SIGTERM or
 * SIGINT: running requests finish, then `close` runs, then the process ends; at once on a second signal. Without its
 * database it ends with code 1.
 */
export async function serve(
  { http, settings, dev, stopping, lost }: Serving,
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

  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
    setTimeout(() => process.exit(1), mostPatience).unref();
    rmSync(note, { force: true });
    await page?.close();
    await listening.stop();
    await close();
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  void lost.then((reason) => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    rmSync(note, { force: true });
    process.stderr.write(`${reason}. Start the server again: what it had confirmed is kept.\n`);
    process.exitCode = 1;
    listening
      .stop()
      .then(close)
      .catch(() => {})
      .finally(() => process.exit());
    setTimeout(() => process.exit(), goodbye).unref();
  });
}

function addressOf(host: string, { port }: Listening): string {
  const everywhere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  return `http://${everywhere ? 'localhost' : host}:${port}`;
}
