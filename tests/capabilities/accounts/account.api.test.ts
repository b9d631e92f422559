import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me, Session } from '#capabilities/accounts/account.ts';
import {
  engines,
  secondInstance,
  startTestServer,
  type TestServer,
} from '../../support/testServer.ts';
import { latestMail, password, signedUp, visitor } from '../../support/visitor.ts';

describe.each(engines)('an account on %s', (engine) => {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;
  const me = async (who: ReturnType<typeof visitor>): Promise<Me | null> =>
    (await who.json<{ me: Me | null }>('GET', '/api/me')).me;
  const signIn = (who: ReturnType<typeof visitor>, email: string, word = password) =>
    who.send('POST', '/api/auth/sign-in/email', { email, password: word });

  it('begins with a proven address, and not before', async ({ skip }) => {
    if (!server) return skip();
    const who = visitor(at().app);
    const email = 'kim@precision.example';
    const wanted = { name: '김예시', email, password, language: 'ko' };
    expect((await who.send('POST', '/api/auth/sign-up/email', wanted)).status).toBe(200);
    const early = await signIn(who, email);
    expect([early.status, (await early.json()).code]).toEqual([409, 'unproven']);
    expect(await me(who)).toBeNull();
    const mail = await latestMail(at(), email);
    expect(mail?.subject).toContain('메일 주소를 확인');
    const proven = await who.send('POST', '/api/auth/verify-email', { token: mail?.token });
    expect(proven.status).toBe(200);
    const cookie = proven.headers.getSetCookie().join();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(await me(who)).toMatchObject({ email, name: '김예시', memberships: [], platform: null });
  });

  it('tells nobody whether an address is known', async ({ skip }) => {
    if (!server) return skip();
    await signedUp(at(), 'known@precision.example');
    for (const [path, body] of [
      ['sign-up/email', { name: '이예시', password, language: 'ko' }],
      ['sign-in/email', { password: 'not the password' }],
      ['request-password-reset', {}],
      ['send-verification-email', {}],
    ] as const) {
      const answers = await Promise.all(
        ['known@precision.example', 'unknown@precision.example'].map(async (email) => {
          const answer = await visitor(at().app).send('POST', `/api/auth/${path}`, {
            ...body,
            email,
          });
          return `${answer.status} ${await answer.text()} ${answer.headers.getSetCookie()}`;
        }),
      );
      expect(answers[0], path).toBe(answers[1]);
    }
    expect((await latestMail(at(), 'known@precision.example'))?.subject).toMatch(/비밀번호|이미/);
  });

  it('gets a new password by mail, once, which signs it out everywhere', async ({ skip }) => {
    if (!server) return skip();
    const email = 'forgetful@precision.example';
    const first = await signedUp(at(), email);
    expect(await me(first)).not.toBeNull();
    await visitor(at().app).send('POST', '/api/auth/request-password-reset', { email });
    const { token } = (await latestMail(at(), email)) as { token: string };
    const reset = (): Promise<Response> =>
      visitor(at().app).send('POST', '/api/auth/reset-password', {
        token,
        password: 'a new password',
      });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(409);
    expect(await me(first)).toBeNull();
    expect((await signIn(visitor(at().app), email)).status).toBe(401);
    expect((await signIn(visitor(at().app), email, 'a new password')).status).toBe(200);
  });

  it('lists its browsers and signs them out, one or all', async ({ skip }) => {
    if (!server) return skip();
    const email = 'many@precision.example';
    const [here, there] = [await signedUp(at(), email), visitor(at().app)];
    await signIn(there, email);
    const sessions = async () =>
      (await here.json<{ items: Session[] }>('GET', '/api/me/sessions')).items;
    expect(await sessions()).toMatchObject([{ current: false }, { current: true }]);
    const other = (await sessions()).find(({ current }) => !current)?.id;
    const stranger = await signedUp(at(), 'stranger@precision.example');
    expect((await stranger.send('DELETE', `/api/me/sessions/${other}`)).status).toBe(404);
    expect((await here.send('DELETE', `/api/me/sessions/${other}`)).status).toBe(200);
    expect(await me(there)).toBeNull();
    await signIn(there, email);
    expect((await here.send('DELETE', '/api/me/sessions')).status).toBe(200);
    expect([await me(here), await me(there)]).toEqual([null, null]);
  });

  it('changes its password only with the present one', async ({ skip }) => {
    if (!server) return skip();
    const who = await signedUp(at(), 'changing@precision.example');
    const change = (present: string) =>
      who.send('POST', '/api/me/password', { present, password: 'another password' });
    expect((await change('wrong')).status).toBe(409);
    expect((await change(password)).status).toBe(200);
    expect(await me(who)).not.toBeNull();
  });

  it('keeps no session that somebody else has chosen', async ({ skip }) => {
    if (!server) return skip();
    const email = 'fixed@precision.example';
    await signedUp(at(), email);
    const who = visitor(at().app);
    const planted = 'twin.session_token=planted.value';
    const answer = await who.send(
      'POST',
      '/api/auth/sign-in/email',
      { email, password },
      { Cookie: planted },
    );
    expect(answer.headers.getSetCookie().join()).not.toContain('planted');
    expect(await answer.json()).toEqual({ done: true });
  });

  it('stops guesses of one account from one address, in every instance, and not other people', async ({
    skip,
  }) => {
    if (!server) return skip();
    const email = 'guessed@precision.example';
    await signedUp(at(), email);
    const other = secondInstance(at());
    const guesser = visitor(at().app, '203.0.113.99');
    const elsewhere = visitor(other, '203.0.113.99');
    const answers: number[] = [];
    for (let guess = 0; guess < 7; guess++) {
      const forged = { 'X-Forwarded-For': `10.0.0.${guess}` };
      const body = { email, password: `guess ${guess} of the password` };
      const instance = guess % 2 === 0 ? guesser : elsewhere;
      answers.push((await instance.send('POST', '/api/auth/sign-in/email', body, forged)).status);
    }
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await signIn(guesser, email)).headers.get('Retry-After')).toMatch(/^\d+$/);
    expect((await signIn(visitor(other), email)).status).toBe(200);
  });

  it('hears nothing that a page of another site asks for', async ({ skip }) => {
    if (!server) return skip();
    const who = await signedUp(at(), 'tricked@precision.example');
    for (const headers of [
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'same-site' },
    ]) {
      expect((await who.send('DELETE', '/api/me/sessions', undefined, headers)).status).toBe(403);
    }
    expect(await me(who)).not.toBeNull();
  });

  it('refuses names that hold a resident number or characters that are no text', async ({
    skip,
  }) => {
    if (!server) return skip();
    for (const name of ['900101-1234567', 'a\0b', '', '가'.repeat(61), 'a\u202eb']) {
      const answer = await visitor(at().app).send('POST', '/api/auth/sign-up/email', {
        name,
        email: 'x@precision.example',
        password,
        language: 'ko',
      });
      expect(answer.status, JSON.stringify(name)).toBe(422);
    }
  });
});
