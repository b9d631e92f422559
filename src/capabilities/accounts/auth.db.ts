import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { recordDeed } from '#capabilities/accounts/accountAudit.db.ts';
import { accountMail } from '#capabilities/accounts/accountMail.ts';
import { account, session, user, verification } from '#capabilities/accounts/accountTables.db.ts';
import { leastPassword, mostPassword } from '#capabilities/accounts/passwordLength.ts';
import { provenSession } from '#capabilities/accounts/provenSession.db.ts';
import type { Sql } from '#server/database.ts';
import type { Logger } from '#server/log.ts';
import { queueMail } from '#server/outbox.ts';
import { languageOf } from '#shared/language.ts';

/** Days a session lasts after it was last used. */
const sessionDays = 14;
const day = 24 * 3600;
/** Seconds a link that proves an address works. */
export const proofSeconds = day;

export interface AuthOptions {
  readonly db: Sql;
  /** Signs cookies and links. */
  readonly secret: string;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: Logger;
  /** How passwords are kept, where not by better-auth’s own scrypt. */
  readonly passwords?: Passwords | undefined;
}

interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (kept: { readonly hash: string; readonly password: string }) => Promise<boolean>;
}

/**
 * Passwords, sessions and proofs of an address by better-auth, over either database. Its own routes are not mounted:
 * account.api.ts calls it behind our schemas, limits and checks of origin. It takes the time from this process. What
 * goes together with a mail is written by signUp.db.ts and resetLink.db.ts, in one transaction.
 */
export function createAuth({ db, secret, publicUrl, log, passwords }: AuthOptions) {
  return betterAuth({
    appName: 'Changwon Twin',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...details) =>
        log.error({ err: details.find((detail) => detail instanceof Error) }, message),
    },
    database: drizzleAdapter(db as unknown as Record<string, unknown>, {
      provider: 'pg',
      schema: { user, session, account, verification },
    }),
    user: { additionalFields: { language: { type: 'string', required: true, input: true } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: mostPassword,
      ...(passwords && { password: passwords }),
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user: { id } }) => recordDeed(db, id, 'password-reset'),
    },
    emailVerification: {
      expiresIn: proofSeconds,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user: person, token }) =>
        queueMail(db, accountMail('verify', { ...recipient(person), publicUrl, token })),
      afterEmailVerification: ({ id }) => recordDeed(db, id, 'address-proven'),
    },
    session: { expiresIn: sessionDays * day, updateAge: day },
    rateLimit: { enabled: false },
    plugins: [provenSession],
    advanced: {
      cookiePrefix: 'twin',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => crypto.randomUUID() },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;

interface Recipient {
  readonly name: string;
  readonly email: string;
  readonly language: 'ko' | 'en';
}

function recipient(person: { name: string; email: string; language?: unknown }): Recipient {
  return { name: person.name, email: person.email, language: languageOf(person.language) };
}
