import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '#app/policy.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

describe('the policy table', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
  });
  afterAll(() => server.close());

  const routes = (): Set<string> =>
    new Set(
      server.app.routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path}`),
    );

  it('has a row for every route, and a route for every row but the page', () => {
    expect(routes().size).toBeGreaterThan(15);
    expect([...routes()].filter((route) => !(route in policy))).toEqual([]);
    expect(Object.keys(policy).filter((row) => !routes().has(row))).toEqual(['GET /*']);
  });

  it('answers an operator’s route like one that does not exist, whoever asks wrongly', async () => {
    const unknown = await (await server.get('/api/operator/nothing')).text();
    const wrong = { Authorization: `Bearer ${'0'.repeat(64)}` };
    for (const [route, who] of Object.entries(policy)) {
      if (who !== 'operator' && who !== 'command-line') continue;
      const [method, path] = route.split(' ') as [string, string];
      const right = { Authorization: `Bearer ${server.token}` };
      const ask = (headers: Record<string, string>, remoteAddress: string) =>
        server.app.request(path, { method, headers }, { incoming: { socket: { remoteAddress } } });
      for (const answer of [
        await ask({}, '127.0.0.1'),
        await ask(wrong, '127.0.0.1'),
        await ask({ Authorization: 'Bearer x' }, '127.0.0.1'),
        await ask(right, '203.0.113.7'),
        await ask({ ...right, 'X-Forwarded-For': '127.0.0.1' }, '203.0.113.7'),
      ]) {
        expect(answer.status).toBe(404);
        expect(await answer.text()).toBe(unknown);
      }
    }
  });

  it('lets the operator in over loopback', async () => {
    for (const path of ['/api/operator/levels', '/api/operator/requests']) {
      expect((await server.asOperator('GET', path)).status).toBe(200);
    }
  });
});
