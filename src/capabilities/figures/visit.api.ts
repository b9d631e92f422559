import type { Context, MiddlewareHandler } from 'hono';
import { isVisit, type Visit } from '#capabilities/figures/visit.ts';

export interface PageVisits {
  isPage(path: string): boolean;
  addressOf(c: Context): string;
  /** ISO 3166-1 alpha-2 of a request from an address. */
  countryOf(c: Context, address: string): string;
  /** Takes a visit to be counted; does not wait for anything. */
  add(visit: Visit): void;
}

/** Hands on what people look at of the pages behind it, after the answer is there. */
export function pageVisits({ isPage, addressOf, countryOf, add }: PageVisits): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { method, path } = c.req;
    const isShown = c.res.status === 200 || c.res.status === 304;
    if (!isShown || !isPage(path)) return;
    if (!isVisit({ method, header: (name) => c.req.header(name) })) return;
    const address = addressOf(c);
    const agent = c.req.header('User-Agent') ?? '';
    add({ address, agent, country: countryOf(c, address) });
  };
}
