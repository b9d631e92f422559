import type { Hono } from 'hono';
import type { TestServer } from './testServer.ts';

/** A browser of somebody: keeps cookies, says where it comes from. */
export interface Visitor {
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** The same, and the JSON of the answer. */
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
  readonly cookies: ReadonlyMap<string, string>;
}

let visitors = 0;

/** A new browser with an address of its own. */
export function visitor(
  app: Hono,
  address = `198.51.${visitors >> 8}.${visitors++ & 255}`,
): Visitor {
  const cookies = new Map<string, string>();
  const send: Visitor['send'] = async (method, path, body, headers = {}) => {
    const raw = body instanceof Uint8Array;
    const answer = await app.request(
      path,
      {
        method,
        headers: {
          Host: 'localhost',
          Origin: 'http://localhost',
          'Sec-Fetch-Site': 'same-origin',
          'User-Agent': 'Test browser',
          ...(cookies.size > 0
            ? { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
            : {}),
          ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
      },
      { incoming: { socket: { remoteAddress: address } } },
    );
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    send,
    json: async (method, path, body) => (await send(method, path, body)).json(),
    cookies,
  };
}

export const password = 'correct horse battery';

/** The link of the latest mail to an address, as path and secret. */
export async function latestMail(server: TestServer, recipient: string) {
  const { sql } = await import('drizzle-orm');
  const { rows } = (await server.database.db.execute(
    sql`select subject, body from mail_outbox where recipient = ${recipient} order by queued_at desc limit 1`,
  )) as unknown as { rows: { subject: string; body: string }[] };
  const mail = rows[0];
  const token = /[?&]token=(\S+)/.exec(mail?.body ?? '')?.[1];
  return mail && { ...mail, token: token === undefined ? null : decodeURIComponent(token) };
}

/** Somebody who has signed up and proven the address by the mail. */
export async function signedUp(
  server: TestServer,
  email: string,
  name = '김예시',
): Promise<Visitor> {
  const somebody = visitor(server.app);
  await somebody.send('POST', '/api/auth/sign-up/email', { name, email, password, language: 'ko' });
  const mail = await latestMail(server, email);
  await somebody.send('POST', '/api/auth/verify-email', { token: mail?.token });
  return somebody;
}
