import type { Context } from 'hono';
import { isLoopback, socketAddress } from '#server/principal.ts';
import type { Settings } from '#server/settings.ts';

/** Where people reach the server. */
export function publicUrlOf({ PUBLIC_URL, PORT }: Settings): string {
  return PUBLIC_URL ?? `http://localhost:${PORT}`;
}

/**
 * True for a server to try things out on: the embedded database at a loopback address, with no sign of a proxy in
 * front. Only there are example accounts made and mails shown instead of sent.
 */
export function isOwnMachine(settings: Settings): boolean {
  return (
    settings.DATABASE_URL === undefined &&
    settings.CLIENT_ADDRESS_HEADER === undefined &&
    isLoopbackName(settings.HOST) &&
    isLoopbackName(new URL(publicUrlOf(settings)).hostname)
  );
}

const proxyHeaders = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Via'];

/** True for a request that was made on this machine, to its own name, and passed on by nobody. */
export function isFromOwnMachine(c: Context): boolean {
  return (
    isLoopback(socketAddress(c)) &&
    isLoopbackName(hostOf(c)) &&
    !proxyHeaders.some((name) => c.req.header(name) !== undefined)
  );
}

/** Host the request names, without its port. */
function hostOf(c: Context): string {
  return (c.req.header('Host') ?? new URL(c.req.url).host).replace(/:\d+$/, '');
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || isLoopback(name.replace(/^\[(.*)\]$/, '$1'));
}
