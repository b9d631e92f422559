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

  it('lets the public change nothing but these', () => {
    const open = Object.entries(policy).filter(
      ([route, who]) => who === 'public' && !route.startsWith('GET '),
    );
    expect(open.map(([route]) => route).sort()).toEqual([
      'POST /api/auth/passkey',
      'POST /api/auth/passkey/options',
      'POST /api/auth/request-password-reset',
      'POST /api/auth/reset-password',
      'POST /api/auth/send-verification-email',
      'POST /api/auth/sign-in/email',
      'POST /api/auth/sign-out',
      'POST /api/auth/sign-up/email',
      'POST /api/auth/verify-email',
      'POST /api/corrections',
      'POST /api/guest/sent',
      'POST /api/guest/sent/:inquiry/confirmation',
      'POST /api/guest/sent/:inquiry/link',
      'POST /api/guest/sent/:inquiry/messages',
      'POST /api/guest/sent/:inquiry/opening',
      'POST /api/guest/sent/:inquiry/reports',
      'POST /api/handovers',
      'POST /api/reports',
      'POST /api/statements/:company/asks',
      'POST /api/uploads/inquiries',
      'PUT /api/guest/sent/:inquiry/reading',
      'PUT /api/guest/sent/:inquiry/state',
    ]);
  });

  it('leaves the operator’s routes to the operator, all data to the command line, and those of an organisation to its roles', () => {
    const commandLines = [
      'POST /api/operator/audit/forget',
      'POST /api/operator/persons/forget',
      'POST /api/operator/backups',
      'GET /api/operator/backups/:id',
      'POST /api/operator/restore',
    ];
    for (const [route, who] of Object.entries(policy)) {
      const alone = commandLines.includes(route) ? 'command-line' : 'operator';
      if (route.includes(' /api/operator/')) expect(who, route).toBe(alone);
      if (!route.includes('/:organisation')) continue;
      const correspondence =
        /\/(received|sent|rfqs|bids)\b|inquiry-setting$|rfq-(files|suggestions)$/.test(route);
      if (correspondence) continue;
      expect(Array.isArray(who), route).toBe(true);
      const changes = !route.startsWith('GET ') && !route.endsWith('/membership');
      for (const role of ['viewer', 'finance', 'sales', 'buyer', 'auditor'] as const)
        expect(!changes || !(who as readonly string[]).includes(role), `${route} by ${role}`).toBe(
          true,
        );
    }
  });

  it('gives correspondence to its parties alone, the platform’s side included: who answers, who asks, who only reads', () => {
    const rows = Object.entries(policy).filter(([route]) =>
      /organisations\/:organisation\/(received|sent|rfqs|bids)\b/.test(route),
    );
    expect(rows.length).toBeGreaterThan(25);
    for (const [route, who] of rows) {
      const reads = route.startsWith('GET ') || /\/(reading|opening)$/.test(route);
      const roles = (who as { parties?: readonly string[] }).parties ?? (who as readonly string[]);
      expect(reads, route).toBe(typeof who === 'object' && 'parties' in who);
      expect(roles.includes('viewer'), route).toBe(reads);
      expect(roles.includes('buyer'), route).toBe(/\/(sent|rfqs)\b/.test(route));
      for (const role of ['finance', 'operator', 'auditor'])
        expect(roles.includes(role), `${route} by ${role}`).toBe(false);
    }
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
