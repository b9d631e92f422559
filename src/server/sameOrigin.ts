import type { Context, MiddlewareHandler } from 'hono';
import { otherOrigin } from '#server/problem.ts';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that a page of another origin asks for. Browsers say where a request comes from; programs, which
 * hold no cookies of anybody, need not.
 */
export function sameOrigin(publicUrl: string): MiddlewareHandler {
  return (c, next) => {
    if (safe.includes(c.req.method) || isOwn(c, publicUrl)) return next();
    return Promise.resolve(otherOrigin(c));
  };
}

function isOwn(c: Context, publicUrl: string): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('Origin');
  if (origin === undefined || origin === publicUrl) return true;
  const host = c.req.header('Host') ?? new URL(c.req.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
