import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { meSchema, sessionSchema } from '#capabilities/accounts/account.ts';
import { recordDeed } from '#capabilities/accounts/accountAudit.db.ts';
import type { Auth } from '#capabilities/accounts/auth.db.ts';
import { changePasswordSchema } from '#capabilities/accounts/credentials.ts';
import { handOn } from '#capabilities/accounts/handOn.api.ts';
import { endSession, endSessions, listSessions } from '#capabilities/accounts/person.db.ts';
import { proofKey } from '#capabilities/accounts/tryKey.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { type Person, type Principal, personOf } from '#server/principal.ts';
import { conflict, notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';

const done = z.object({ done: z.literal(true) });

/** What people who have signed in see of themselves and can do with their sessions. */
export const accountApi = (
  database: Database,
  auth: Auth,
  rates: RateCount,
  whoAsks: (c: Context) => Promise<Principal>,
) => {
  const { db } = database;
  return new Hono()
    .get(
      '/api/me',
      describeRoute({
        summary: 'Who is signed in',
        responses: { 200: answer('The person, or null.', z.object({ me: meSchema.nullable() })) },
      }),
      async (c) => {
        const principal = await whoAsks(c);
        c.header('Cache-Control', 'no-store');
        return c.json({ me: principal.kind === 'person' ? meOf(principal) : null }, 200);
      },
    )
    .get(
      '/api/me/sessions',
      describeRoute({
        summary: 'Browsers in which one is signed in',
        responses: {
          200: answer('The latest first.', z.object({ items: z.array(sessionSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => {
        const { id, session } = personOf(c);
        return c.json({ items: await listSessions(db, id, session) }, 200);
      },
    )
    .delete(
      '/api/me/sessions',
      describeRoute({
        summary: 'Sign out everywhere',
        responses: { 200: answer('No browser is signed in.', done), ...problemAnswers.notFound },
      }),
      async (c) => {
        const { id } = personOf(c);
        await database.transaction(async (tx) => {
          await endSessions(tx, id);
          await recordDeed(tx, id, 'signed-out-everywhere');
        });
        return c.json({ done: true as const }, 200);
      },
    )
    .delete(
      '/api/me/sessions/:session',
      describeRoute({
        summary: 'Sign one browser out',
        responses: { 200: answer('It is signed out.', done), ...problemAnswers.notFound },
      }),
      checkedPath(z.object({ session: z.uuid() })),
      async (c) => {
        const ended = await endSession(db, personOf(c).id, c.req.valid('param').session);
        return ended ? c.json({ done: true as const }, 200) : notFound(c);
      },
    )
    .post(
      '/api/me/password',
      describeRoute({
        summary: 'Change the password; every other browser is signed out',
        responses: {
          200: answer('It is changed.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          429: { description: 'Too many tries.' },
        },
      }),
      checkedBody(changePasswordSchema),
      async (c) => {
        const { id } = personOf(c);
        const wait = await rates.wait([{ key: proofKey(id), most: 5, seconds: 900 }]);
        if (wait > 0) return tooMany(c, wait);
        const { present, password } = c.req.valid('json');
        const response = await auth.api.changePassword({
          body: { currentPassword: present, newPassword: password, revokeOtherSessions: true },
          headers: c.req.raw.headers,
          asResponse: true,
        });
        if (!response.ok)
          return conflict(c, 'wrong-password', 'The present password is not right.');
        await recordDeed(db, id, 'password-changed');
        return handOn(c, response);
      },
    );
};

function meOf({ id, name, email, language, platform, memberships }: Person) {
  return { id, name, email, language, platform, memberships: [...memberships] };
}
