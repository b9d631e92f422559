import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '#capabilities/accounts/account.ts';
import type { Passkey } from '#capabilities/accounts/passkey.ts';
import { mostPasskeys } from '#capabilities/accounts/passkey.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';
import { password, signedUp, type Visitor, visitor } from '../../support/visitor.ts';

type Asked = { challenge: string };

describe.each(engines)('a passkey on %s', (engine) => {
  let server: TestServer | null = null;
  let owner: Visitor;
  let key: Authenticator;
  const email = 'owner@passkey.example';
  beforeAll(async () => {
    server = await startTestServer(engine);
    if (!server) return;
    owner = await signedUp(server, email);
    key = new Authenticator();
  });
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;
  const me = async (who: Visitor) => (await who.json<{ me: Me | null }>('GET', '/api/me')).me;
  const ask = (who: Visitor, path: string, body: object = {}) =>
    who.json<Asked>('POST', path, body);
  const freshTries = () => at().database.db.execute(sql`delete from rate_count`);
  const keep = (who: Visitor, passkey: object, name = '예시 전화기') =>
    who.send('POST', '/api/me/passkeys', { name, passkey });
  const added = async (who: Visitor, with_: Authenticator): Promise<number> => {
    await freshTries();
    const asked = await ask(who, '/api/me/passkeys/options', { proof: { password } });
    return (await keep(who, with_.make(asked))).status;
  };
  const signIn = (who: Visitor, answer: object) => who.send('POST', '/api/auth/passkey', answer);
  const list = async (who: Visitor) =>
    (await who.json<{ items: Passkey[] }>('GET', '/api/me/passkeys')).items;

  it('is added only by who proves to be the owner of the account', async ({ skip }) => {
    if (!server) return skip();
    const wrong = { proof: { password: 'not the password' } };
    expect((await owner.send('POST', '/api/me/passkeys/options', wrong)).status).toBe(409);
    expect(await added(owner, key)).toBe(201);
    expect(await list(owner)).toMatchObject([{ name: '예시 전화기', usedAt: null }]);
    expect(await added(owner, key), 'twice').toBe(409);
  });

  it('signs in, and counts how often', async ({ skip }) => {
    if (!server) return skip();
    const who = visitor(at().app);
    const answer = await signIn(who, key.show(await ask(who, '/api/auth/passkey/options')));
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect((await me(who))?.email).toBe(email);
    expect((await list(owner))[0]?.usedAt).not.toBeNull();
    const id = (await me(owner))?.id;
    const audit = await at().asOperator('GET', `/api/operator/audit?actor=user:${id}`);
    expect((await audit.json()).items).toMatchObject([
      { action: 'account.signed-in', after: { by: 'passkey' } },
      { action: 'account.passkey-added' },
      { action: 'account.address-proven' },
    ]);
  });

  it('is answered alike whether it is unknown, foreign, old, copied or of another site', async ({
    skip,
  }) => {
    if (!server) return skip();
    const who = visitor(at().app);
    const asked = () => ask(who, '/api/auth/passkey/options');
    const used = key.show(await asked());
    expect((await signIn(who, used)).status).toBe(200);
    await who.send('POST', '/api/auth/sign-out');
    const own = await ask(owner, '/api/me/passkeys/proof');
    const late = await asked();
    await at().database.db.execute(
      sql`update account_verification set expires_at = now() where identifier like ${`%${late.challenge}`}`,
    );
    const origin = 'https://evil.example';
    const evil = { id: 'localhost', origin };
    const otherSite = { id: 'evil.example', origin: 'http://localhost' };
    const copied = key.show(await asked());
    key.counter -= 2;
    const behind = key.show(await asked());
    key.counter += 2;
    const shown: Record<string, object> = {
      unknown: new Authenticator().show(await asked()),
      'shown before': used,
      'of another challenge': key.show({ challenge: 'AAAA' }),
      'for another purpose': key.show(own),
      late: key.show(late),
      'of another origin': key.show(await asked(), evil),
      'of another site': key.show(await asked(), otherSite),
      'without the owner': key.show(await asked(), undefined, 0x01),
      unsigned: { ...copied, response: { ...copied.response, signature: 'AAAA' } },
      'that counts backwards': behind,
      broken: { ...copied, response: {} },
    };
    const answers = new Set<string>();
    for (const [what, answer] of Object.entries(shown)) {
      const refused = await signIn(who, answer);
      expect([refused.status, refused.headers.getSetCookie()], what).toEqual([401, []]);
      answers.add(await refused.text());
    }
    expect(answers.size).toBe(1);
    expect(await me(who)).toBeNull();
    expect((await signIn(who, key.show(await asked()))).status).toBe(200);
  });

  it('is named and removed by its owner alone, and signs in no more', async ({ skip }) => {
    if (!server) return skip();
    await freshTries();
    const stranger = await signedUp(at(), 'stranger@passkey.example');
    const [kept] = await list(owner);
    const path = `/api/me/passkeys/${kept?.id}`;
    expect((await stranger.send('PUT', path, { name: '내 것' })).status).toBe(404);
    expect((await stranger.send('DELETE', path)).status).toBe(404);
    expect((await owner.send('PUT', path, { name: '  새 이름 ' })).status).toBe(200);
    expect((await owner.send('PUT', path, { name: 'x'.repeat(41) })).status).toBe(422);
    expect((await list(owner))[0]?.name).toBe('새 이름');
    expect((await owner.send('DELETE', path)).status).toBe(200);
    const who = visitor(at().app);
    const shown = key.show(await ask(who, '/api/auth/passkey/options'));
    expect((await signIn(who, shown)).status).toBe(401);
  });

  it('cannot be kept for one person with what was asked of another, nor without end', async ({
    skip,
  }) => {
    if (!server) return skip();
    const other = await signedUp(at(), 'other@passkey.example');
    const asked = await ask(other, '/api/me/passkeys/options', { proof: { password } });
    expect((await keep(owner, new Authenticator().make(asked))).status).toBe(409);
    for (let n = 0; n < mostPasskeys; n++) {
      expect(await added(owner, new Authenticator())).toBe(201);
    }
    expect(await added(owner, new Authenticator())).toBe(409);
  });

  it('is a proof of its own owner only, and once', async ({ skip }) => {
    if (!server) return skip();
    const leaver = await signedUp(at(), 'leaver@passkey.example');
    const [own, foreign] = [new Authenticator(), new Authenticator()];
    await added(leaver, own);
    const other = await signedUp(at(), 'foreign@passkey.example');
    await added(other, foreign);
    await freshTries();
    const leave = async (passkey: object): Promise<number> => {
      const body = { address: 'leaver@passkey.example', proof: { passkey } };
      return (await leaver.send('DELETE', '/api/me', body)).status;
    };
    const asked = () => ask(leaver, '/api/me/passkeys/proof');
    expect(await leave(foreign.show(await asked()))).toBe(409);
    expect(await leave(own.show(await ask(leaver, '/api/auth/passkey/options')))).toBe(409);
    expect(await leave(own.show(await asked()))).toBe(200);
    expect(await me(leaver)).toBeNull();
  });
});
