import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import type { Auth } from '#capabilities/accounts/auth.db.ts';
import {
  addressSchema,
  resetSchema,
  signInSchema,
  signUpSchema,
  verifySchema,
} from '#capabilities/accounts/credentials.ts';
import { handOn } from '#capabilities/accounts/handOn.api.ts';
import { sendResetLink } from '#capabilities/accounts/resetLink.db.ts';
import { countFailure, recordSignIn } from '#capabilities/accounts/signInCount.db.ts';
import { signUp } from '#capabilities/accounts/signUp.db.ts';
import { type TryKind, tryKey } from '#capabilities/accounts/tryKey.ts';
import { answer, checkedBody, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import type { Evenly } from '#server/evenly.ts';
import { conflict, refused, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';

const done = z.object({ done: z.literal(true) });
const minutes = 60;

/** One answer for known and unknown addresses, however a request ends. */
const answers = {
  200: answer('It is done, or a mail is on its way where there is such an account.', done),
  ...problemAnswers.invalid,
  429: { description: 'Too many tries of this account or from this address.' },
};

interface AuthParts {
  readonly database: Database;
  readonly auth: Auth;
  readonly rates: RateCount;
  readonly publicUrl: string;
  /** Makes answers to known and to unknown addresses take the same time. */
  readonly evenly: Evenly;
  /** Tells one visitor from another. */
  readonly addressOf: (c: Context) => string;
}

/** Signing up, in and out, proving an address, a new password. Known and unknown addresses get the same answer. */
export const authApi = ({ database, auth, rates, publicUrl, evenly, addressOf }: AuthParts) => {
  /** Tries of one kind: of an account from one address, and from the address at all. */
  const tries = (c: Context, kind: TryKind, email: string, most: number, seconds: number) =>
    rates.wait([
      { key: `${kind} ${email.toLowerCase()} ${addressOf(c)}`, most, seconds },
      { key: tryKey(kind, email), most: most * 6, seconds: 60 * minutes },
      { key: `${kind} from ${addressOf(c)}`, most: most * 12, seconds },
    ]);
  return new Hono()
    .post(
      '/api/auth/sign-up/email',
      describeRoute({ summary: 'Sign up; a mail proves the address', responses: answers }),
      checkedBody(signUpSchema),
      async (c) => {
        const body = c.req.valid('json');
        const wait = await tries(c, 'sign-up', body.email, 3, 60 * minutes);
        if (wait > 0) return tooMany(c, wait);
        await evenly(600, () => signUp(database, auth, body, publicUrl));
        return c.json({ done: true as const }, 200);
      },
    )
    .post(
      '/api/auth/sign-in/email',
      describeRoute({
        summary: 'Sign in',
        responses: { ...answers, ...problemAnswers.conflict, 401: { description: 'Not right.' } },
      }),
      checkedBody(signInSchema),
      async (c) => {
        const body = c.req.valid('json');
        const wait = await tries(c, 'sign-in', body.email, 5, 15 * minutes);
        if (wait > 0) return tooMany(c, wait);
        const { headers } = c.req.raw;
        const response = await evenly(250, async () => {
          const tried = await auth.api.signInEmail({ body, headers, asResponse: true });
          if (tried.status === 401) await countFailure(database, body.email);
          return tried;
        });
        if (response.ok) {
          const { user } = (await response.json()) as { user: { id: string } };
          await recordSignIn(database, user.id, 'password');
          await rates.forget(`sign-in ${body.email.toLowerCase()} ${addressOf(c)}`);
          return handOn(c, response);
        }
        return response.status === 403
          ? conflict(c, 'unproven', 'The address has not been confirmed yet.')
          : refused(c, 'The address or the password is not right.');
      },
    )
    .post(
      '/api/auth/sign-out',
      describeRoute({ summary: 'Sign out', responses: { 200: answers[200] } }),
      async (c) => {
        const { headers } = c.req.raw;
        return handOn(c, await auth.api.signOut({ headers, asResponse: true }));
      },
    )
    .post(
      '/api/auth/send-verification-email',
      describeRoute({ summary: 'Send the mail that proves an address again', responses: answers }),
      checkedBody(addressSchema),
      async (c) => {
        const body = c.req.valid('json');
        const wait = await tries(c, 'verify', body.email, 3, 15 * minutes);
        if (wait > 0) return tooMany(c, wait);
        await auth.api.sendVerificationEmail({ body, asResponse: true });
        return c.json({ done: true as const }, 200);
      },
    )
    .post(
      '/api/auth/verify-email',
      describeRoute({
        summary: 'Prove an address by the link of a mail; signs in',
        responses: { ...answers, ...problemAnswers.conflict },
      }),
      checkedBody(verifySchema),
      async (c) => {
        const query = c.req.valid('json');
        const response = await auth.api.verifyEmail({
          query,
          headers: c.req.raw.headers,
          asResponse: true,
        });
        if (response.ok) return handOn(c, response);
        return conflict(c, 'link-over', 'The link is not valid any more.');
      },
    )
    .post(
      '/api/auth/request-password-reset',
      describeRoute({ summary: 'Ask for a mail to set a new password', responses: answers }),
      checkedBody(addressSchema),
      async (c) => {
        const body = c.req.valid('json');
        const wait = await tries(c, 'reset', body.email, 3, 15 * minutes);
        if (wait > 0) return tooMany(c, wait);
        await evenly(200, () => sendResetLink(database, body.email, publicUrl));
        return c.json({ done: true as const }, 200);
      },
    )
    .post(
      '/api/auth/reset-password',
      describeRoute({
        summary: 'Set a new password by the link of a mail; signs out everywhere',
        responses: { ...answers, ...problemAnswers.conflict },
      }),
      checkedBody(resetSchema),
      async (c) => {
        const { token, password: newPassword } = c.req.valid('json');
        const body = { token, newPassword };
        const response = await auth.api.resetPassword({ body, asResponse: true });
        if (response.ok) return c.json({ done: true as const }, 200);
        return conflict(c, 'link-over', 'The link is not valid any more.');
      },
    );
};
