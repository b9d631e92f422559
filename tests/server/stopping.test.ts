import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createHttp } from '#server/http.ts';
import { listen } from '#server/listen.ts';
import { createLog } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { openPglite } from '#server/pgliteDatabase.ts';
import { freePort } from '../support/freePort.ts';

const run = promisify(execFile);

describe('a server that stops', () => {
  it('finishes what runs, ends its streams, and takes nothing new', async () => {
    const stopping = new AbortController();
    const app = createHttp({
      log: createLog('silent'),
      metrics: createMetrics(),
      stopping: stopping.signal,
    });
    app.get('/slow', async (c) => {
      await wait(600);
      return c.text('whole');
    });
    app.get('/stream', (c) => {
      const lines = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('begun '));
          stopping.signal.addEventListener('abort', () => {
            controller.enqueue(new TextEncoder().encode('ended'));
            controller.close();
          });
        },
      });
      return c.body(lines);
    });
    app.get('/quick', (c) => c.text('quick'));
    const listening = await listen(createServer(getRequestListener(app.fetch)), 0, '127.0.0.1');
    const at = (path: string): string => `http://127.0.0.1:${listening.port}${path}`;
    expect((await fetch(at('/quick'))).headers.get('Connection')).toBe('keep-alive');
    const slow = fetch(at('/slow'));
    const stream = await fetch(at('/stream'));
    await wait(100);
    const begun = performance.now();
    stopping.abort();
    const stopped = listening.stop();
    await expect(fetch(at('/quick'))).rejects.toThrow();
    const answer = await slow;
    expect([answer.headers.get('Connection'), await answer.text()]).toEqual(['close', 'whole']);
    expect(await stream.text()).toBe('begun ended');
    await stopped;
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('the embedded database', () => {
  it('is lost when a statement never ends, and not while it works or rests', async () => {
    const database = await openPglite(undefined, undefined, 4000);
    let lost = false;
    void database.lost.then(() => {
      lost = true;
    });
    for (let i = 0; i < 10; i++) {
      await database.db.execute(sql`select count(*) from generate_series(1, 100000)`);
      await wait(500);
    }
    expect(lost).toBe(false);
    const endless = database.db.execute(
      sql`select count(*) from generate_series(1, 1000000000) a, generate_series(1, 1000) b`,
    );
    endless.catch(() => {});
    expect(await database.lost).toBe('The embedded database has stopped: it said nothing for 4 s');
    await expect(endless).rejects.toThrow();
    await expect(database.db.execute(sql`select 1`)).rejects.toThrow();
  });

  it('takes the process with it, which says what to do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'changwon-twin-lost-'));
    const script = ['--import', 'tsx', 'tests/support/processes/losingServer.ts'];
    const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: folder };
    const ended = await run(process.execPath, script, { env }).catch((cause: object) => cause);
    expect(ended).toMatchObject({
      code: 1,
      stderr:
        'The embedded database has stopped: it said nothing for 1.5 s. Start the server again: what it had confirmed is kept.\n',
    });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
