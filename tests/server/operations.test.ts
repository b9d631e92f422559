import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientAddress } from '#server/clientAddress.ts';
import { createHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { engines, startTestServer, type TestServer } from '../support/testServer.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** An application with a route that fails, and every line it logs. */
function failing(fail: () => Promise<never>): { app: Hono; lines: string[] } {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const app = createHttp({ log, metrics: createMetrics() });
  app.get('/api/failing/:id', fail);
  return { app, lines };
}

describe.each(engines)('the server in operation on %s', (engine) => {
  let server: TestServer | null = null;
  const at = (): TestServer => server as TestServer;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  const test = (name: string, check: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      if (server === null) return skip();
      await check();
    });

  test('names every request in its answer, by no name that the visitor chose', async () => {
    const ids = new Set<string | null>();
    for (const path of ['/api/companies', '/api/nothing', '/api/companies?limit=x', '/tiles/x']) {
      const answer = await at().get(path, { 'X-Request-Id': 'chosen' });
      ids.add(answer.headers.get('X-Request-Id'));
    }
    expect(ids.size).toBe(4);
    for (const id of ids) expect(id).toMatch(uuid);
  });

  test('logs a failed query without what was in it, under the id that the visitor is told', async () => {
    const canary = 'canary-7f3a';
    const { app, lines } = failing(async () => {
      await at().database.db.execute(sql`select ${canary}::integer`);
      throw new Error('not reached');
    });
    const answer = await app.request(`/api/failing/${canary}?token=${canary}`, {
      headers: { Authorization: `Bearer ${canary}`, Cookie: `session=${canary}` },
    });
    expect(answer.status).toBe(500);
    const body = await answer.text();
    const id = answer.headers.get('X-Request-Id');
    expect(JSON.parse(body)).toEqual({
      code: 'internal',
      message: expect.any(String),
      request: id,
    });
    expect(lines.some((line) => line.includes(`"request":"${id}"`) && line.includes('22P02'))).toBe(
      true,
    );
    expect(lines.join('') + body).not.toContain(canary);
  });

  test('is ready while its database answers, has its tables and its tiles are fresh', async () => {
    const ready = async () => {
      const answer = await at().get('/api/ready');
      return [answer.status, await answer.json()];
    };
    const all = { ready: true, serving: true, database: true, migrations: true, tiles: true };
    expect(await ready()).toEqual([200, all]);
    const { db } = at().database;
    await db.execute(sql`delete from migration where name = '0010_audit.sql'`);
    expect(await ready()).toEqual([503, { ...all, ready: false, migrations: false }]);
    await db.execute(sql`insert into migration (name) values ('0010_audit.sql')`);
    expect((await ready())[0]).toBe(200);
  });

  test('gives its figures to the operator alone, by route and never by address', async () => {
    await at().get('/api/companies/hyosung-heavy');
    await at().get('/api/companies/canary-company');
    expect((await at().get('/metrics')).status).toBe(404);
    const answer = await at().asOperator('GET', '/metrics');
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=/);
    const text = await answer.text();
    expect(text).toMatch(
      /http_request_seconds_count\{method="GET",route="\/api\/companies\/:id",status="404"\} 1\n/,
    );
    expect(text).toMatch(/process_cpu_seconds_total|nodejs_eventloop_lag_seconds/);
    expect(text).not.toContain('canary');
  });
});

describe('the log', () => {
  it('removes secrets wherever they stand', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    log.info({ authorization: 'canary', user: { password: 'canary', email: 'canary' } }, 'one');
    log.info({ request: { headers: { cookie: 'canary', Authorization: 'canary' } } }, 'two');
    log.error({ err: new Error('no way to postgres://twin:canary@db/twin') }, 'three');
    log.error({ err: 'canary' }, 'four');
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toContain('canary');
    expect(lines[2]).toContain('no way to postgres://[removed]@db/twin');
  });
});

describe('every answer', () => {
  it('is fenced in against foreign scripts, frames, guesses and referrers', async () => {
    const { app } = failing(async () => {
      throw new Error('on purpose');
    });
    const { headers } = await app.request('/api/failing/1');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/unsafe-eval(?<!wasm-unsafe-eval)/);
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
    expect(headers.has('X-Powered-By')).toBe(false);
    expect(headers.has('Server')).toBe(false);
  });
});

describe('the address of a visitor', () => {
  const told = async (
    header: string | undefined,
    sent: Record<string, string>,
  ): Promise<string> => {
    const { app } = failing(async () => {
      throw new Error('not reached');
    });
    app.get('/address', (c) => c.text(clientAddress(c, header)));
    const env = { incoming: { socket: { remoteAddress: '10.0.0.9' } } };
    return (await app.request('/address', { headers: sent }, env)).text();
  };

  it('is that of the connection unless a proxy’s header is set', async () => {
    expect(await told(undefined, { 'X-Forwarded-For': '203.0.113.5' })).toBe('10.0.0.9');
    expect(await told('X-Real-IP', { 'X-Forwarded-For': '203.0.113.5' })).toBe('10.0.0.9');
  });

  it('is what the proxy wrote, not what the visitor wrote before it', async () => {
    const header = 'X-Forwarded-For';
    expect(await told(header, { [header]: '203.0.113.5' })).toBe('203.0.113.5');
    expect(await told(header, { [header]: '198.51.100.1, 203.0.113.5' })).toBe('203.0.113.5');
    expect(await told(header, { [header]: '2001:db8::1' })).toBe('2001:db8::1');
    for (const nonsense of ['', 'unknown', '203.0.113.5, ', 'x'.repeat(500)]) {
      expect(await told(header, { [header]: nonsense })).toBe('10.0.0.9');
    }
  });
});
