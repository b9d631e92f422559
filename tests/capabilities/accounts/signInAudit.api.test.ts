import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '#capabilities/accounts/account.ts';
import type { AuditEntry } from '#capabilities/audit/auditEntry.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';
import { latestMail, password, signedUp, visitor } from '../../support/visitor.ts';

describe.each(engines)('the audit of an account on %s', (engine) => {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;
  const signIn = (email: string, word = password, who = visitor(at().app)) =>
    who.send('POST', '/api/auth/sign-in/email', { email, password: word });
  /** What is recorded of a person, the oldest first. */
  async function recorded(id: string) {
    const answer = await at().asOperator('GET', `/api/operator/audit?subject=user:${id}`);
    return ((await answer.json()) as { items: AuditEntry[] }).items.reverse();
  }

  it('tells sign-ins, failed ones as a count, and no machine', async ({ skip }) => {
    if (!server) return skip();
    const email = 'audited@precision.example';
    const who = await signedUp(at(), email);
    const { me } = await who.json<{ me: Me }>('GET', '/api/me');
    for (let n = 0; n < 11; n++) expect((await signIn(email, 'a wrong one')).status).toBe(401);
    await signIn(email);
    await signIn(email);
    const entries = await recorded(me.id);
    expect(entries.map(({ actor, action, after }) => [actor, action, after])).toEqual([
      [`user:${me.id}`, 'account.address-proven', undefined],
      ['visitor', 'account.sign-ins-failed', { count: 10 }],
      [`user:${me.id}`, 'account.signed-in', { by: 'password', failedBefore: 11 }],
      [`user:${me.id}`, 'account.signed-in', { by: 'password' }],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/198\.51|Test browser|precision\.example/);
  });

  it('tells of new passwords and of signing out everywhere', async ({ skip }) => {
    if (!server) return skip();
    const email = 'changing@precision.example';
    const who = await signedUp(at(), email);
    const { me } = await who.json<{ me: Me }>('GET', '/api/me');
    const next = 'another password';
    await who.send('POST', '/api/me/password', { present: 'a wrong one', password: next });
    await who.send('POST', '/api/me/password', { present: password, password: next });
    await who.send('DELETE', '/api/me/sessions');
    await who.send('POST', '/api/auth/request-password-reset', { email });
    const { token } = (await latestMail(at(), email)) as { token: string };
    await who.send('POST', '/api/auth/reset-password', { token, password });
    expect((await recorded(me.id)).map(({ action }) => action)).toEqual([
      'account.address-proven',
      'account.password-changed',
      'account.signed-out-everywhere',
      'account.password-reset',
    ]);
  });
});
