import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';
import type { Language } from '#shared/language.ts';
import type { OrganisationKind, PlatformRole, Role } from '#shared/role.ts';

export interface Membership {
  readonly organisation: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly role: Role;
}

/** Somebody who has signed in, with what they may be where. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Id of the session that asks. */
  readonly session: string;
  readonly memberships: readonly Membership[];
  /** Role on the platform's side, if any. */
  readonly platform: PlatformRole | null;
}

/** Who is asking: anybody, somebody signed in, or the operator's command line at this machine. */
export type Principal = { readonly kind: 'public' } | { readonly kind: 'command-line' } | Person;

/** Finds out who has signed in from the headers of a request; null for nobody. */
export type ReadPerson = (headers: Headers) => Promise<Person | null>;

declare module 'hono' {
  interface ContextVariableMap {
    /** Set on every route that is not for anybody. */
    principal: Principal;
  }
}

/** The folder's secret for the operator's command line, made when missing, readable by its owner only. */
export const operatorToken = (folder: string): string => folderSecret(folder, 'operator-token');

/** The folder's secret that signs sessions and links in mails. */
export const signingSecret = (folder: string): string => folderSecret(folder, 'signing-secret');

function folderSecret(folder: string, name: string): string {
  const path = join(folder, name);
  try {
    const secret = readFileSync(path, 'utf8').trim();
    if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  const secret = randomBytes(32).toString('hex');
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return secret;
}

/** The command line is who shows the token over loopback, a person who has a session; everybody else is the public. */
export async function principalOf(
  c: Context,
  token: string,
  readPerson: ReadPerson,
): Promise<Principal> {
  const shown = /^Bearer ([0-9a-f]{64})$/.exec(c.req.header('Authorization') ?? '')?.[1];
  const known =
    shown !== undefined &&
    isLoopback(socketAddress(c)) &&
    timingSafeEqual(Buffer.from(shown), Buffer.from(token));
  if (known) return { kind: 'command-line' };
  return (await readPerson(c.req.raw.headers)) ?? { kind: 'public' };
}

/** Who asks on a guarded route, as the audit names them. */
export function actorOf(c: Context): string {
  const principal = c.get('principal');
  return principal?.kind === 'person' ? `user:${principal.id}` : 'operator';
}

/** The person of a route that only people may call. */
export function personOf(c: Context): Person {
  const principal = c.get('principal');
  if (principal?.kind !== 'person') throw new Error(`${c.req.path} is not guarded`);
  return principal;
}

/** Address of the other end of the connection; empty where there is none (a request made in the process). */
export function socketAddress(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? '';
}

/** True for an address of this machine itself. */
export function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}
