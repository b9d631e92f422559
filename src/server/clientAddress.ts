import { isIP } from 'node:net';
import type { Context } from 'hono';
import { socketAddress } from '#server/principal.ts';

/**
 * Address of the visitor: what the proxy in front wrote last into `header` (what stands before it, anybody can write),
 * without a proxy the other end of the connection.
 */
export function clientAddress(c: Context, header: string | undefined): string {
  const told = header && c.req.header(header)?.split(',').at(-1)?.trim();
  return told && isIP(told) !== 0 ? told : socketAddress(c);
}
