import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';

/** Who is asking: anybody, or the operator at this machine. */
export type Principal = { readonly role: 'anonymous' } | { readonly role: 'operator' };

/** The folder's secret for the operator's command line, made when missing, readable by its owner only. */
export function operatorToken(folder: string): string {
  const path = join(folder, 'operator-token');
  try {
    const token = readFileSync(path, 'utf8').trim();
    if (/^[0-9a-f]{64}$/.test(token)) return token;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  const token = randomBytes(32).toString('hex');
  writeFileSync(path, `${token}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return token;
}

/** The operator is who shows the token over loopback; everybody else is anonymous. */
export function principalOf(c: Context, token: string): Principal {
  const shown = /^Bearer ([0-9a-f]{64})$/.exec(c.req.header('Authorization') ?? '')?.[1];
  const known =
    shown !== undefined &&
    isLoopback(socketAddress(c)) &&
    timingSafeEqual(Buffer.from(shown), Buffer.from(token));
  return known ? { role: 'operator' } : { role: 'anonymous' };
}

/** Address of the other end of the connection; empty where there is none (a request made in the process). */
export function socketAddress(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? '';
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}
