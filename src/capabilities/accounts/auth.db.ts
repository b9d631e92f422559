import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { accountMail } from '#capabilities/accounts/accountMail.ts';
import { account, session, user, verification } from '#capabilities/accounts/accountTables.db.ts';
import { leastPassword, mostPassword } from '#capabilities/accounts/passwordLength.ts';
import type { Sql } from '#server/database.ts';
import type { Logger } from '#server/log.ts';
import { queueMail } from '#server/outbox.ts';
import { languageOf } from '#shared/language.ts';

/** Days a session lasts after it was last used. */
const sessionDays = 14;
const day = 24 * 3600;

export interface AuthOptions {
  readonly db: Sql;
  /** Signs cookies and links. */
  readonly secret: string;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: Logger;
}

/**
 * Passwords, sessions and proofs of an address by better-auth, over either database. Its own routes are not mounted:
 * account.api.ts calls it behind our schemas, limits and checks of origin. It takes the time from this process.
 */
export function createAuth({ db, secret, publicUrl, log }: AuthOptions) {
  const tell = (kind: 'verify' | 'reset' | 'known', person: Recipient, token = ''): Promise<void> =>
    queueMail(db, accountMail(kind, { ...person, publicUrl, token }));
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
      requireEmailVerification: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: mostPassword,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user: person, token }) => tell('reset', recipient(person), token),
      onExistingUserSignUp: ({ user: person }) => tell('known', recipient(person)),
    },
    emailVerification: {
      expiresIn: day,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user: person, token }) => tell('verify', recipient(person), token),
    },
    session: { expiresIn: sessionDays * day, updateAge: day },
    rateLimit: { enabled: false },
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
