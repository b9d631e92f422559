/** Somebody who asks a running server without a page: keeps cookies, says where it comes from. */
export interface SiteVisitor {
  /** The JSON of the answer; throws an Error with what it says where it is no success. */
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** Signs somebody in at a running server. */
export async function siteVisitor(
  origin: string,
  email: string,
  password: string,
): Promise<SiteVisitor> {
  const somebody = visitorOf(origin);
  await somebody.json('POST', '/api/auth/sign-in/email', { email, password });
  return somebody;
}

/** Somebody new, who has proven the address by the mail that the machine shows. */
export async function newSiteVisitor(
  origin: string,
  name: string,
  email: string,
  password: string,
): Promise<SiteVisitor> {
  const somebody = visitorOf(origin);
  const person = { name, email, password, language: 'ko' };
  await somebody.json('POST', '/api/auth/sign-up/email', person);
  const { items } = await somebody.json<{ items: { recipient: string; body: string }[] }>(
    'GET',
    '/api/mails',
  );
  const mail = items.find(({ recipient }) => recipient === email);
  const token = /[?&]token=([^\s"&]+)/.exec(mail?.body ?? '')?.[1] ?? '';
  await somebody.json('POST', '/api/auth/verify-email', { token: decodeURIComponent(token) });
  return somebody;
}

function visitorOf(origin: string): SiteVisitor {
  const cookies = new Map<string, string>();
  return {
    async json<T>(method: string, path: string, body?: unknown): Promise<T> {
      const raw = body instanceof Uint8Array;
      const answer = await fetch(origin + path, {
        method,
        headers: {
          Origin: origin,
          'Sec-Fetch-Site': 'same-origin',
          Cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
          ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(key, value);
      }
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
      return JSON.parse(text || 'null') as T;
    },
  };
}
