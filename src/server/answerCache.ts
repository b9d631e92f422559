import type { MiddlewareHandler } from 'hono';

/** Characters of answers kept by one process, and of the largest single one. */
const mostKept = 16 << 20;
const largest = 1 << 20;

/**
 * Keeps answers that follow from the address and the version of the data alone. The version is read for every
 * request, before the data, so a change is seen at once and in every instance; nothing outlives its version.
 */
export function answerCache(versionNow: () => Promise<string | null>): MiddlewareHandler {
  let version: string | null = null;
  let answers = new Map<string, string>();
  let size = 0;
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const now = await versionNow();
    if (now !== version) {
      version = now;
      answers = new Map();
      size = 0;
    }
    const { pathname, search } = new URL(c.req.url);
    const address = pathname + search;
    const known = answers.get(address);
    if (known !== undefined) {
      answers.delete(address);
      answers.set(address, known);
      return c.body(known, 200, { 'Content-Type': 'application/json' });
    }
    await next();
    if (c.res.status !== 200 || now === null) return;
    const text = await c.res.clone().text();
    if (text.length > largest || now !== version) return;
    answers.set(address, text);
    size += address.length + text.length;
    for (const [oldest, kept] of answers) {
      if (size <= mostKept) break;
      answers.delete(oldest);
      size -= oldest.length + kept.length;
    }
  };
}
