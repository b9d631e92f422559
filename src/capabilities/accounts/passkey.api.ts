import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import type { Auth } from '#capabilities/accounts/auth.db.ts';
import {
  passkeyAnswerSchema,
  passkeyNameSchema,
  proofSchema,
} from '#capabilities/accounts/credentials.ts';
import { handOn } from '#capabilities/accounts/handOn.api.ts';
import {
  addPasskey,
  listPasskeys,
  namePasskey,
  removePasskey,
} from '#capabilities/accounts/passkey.db.ts';
import { passkeySchema } from '#capabilities/accounts/passkey.ts';
import {
  newPasskeyOptions,
  passkeyOptions,
  verifyNewPasskey,
  verifyPasskey,
} from '#capabilities/accounts/passkeyCeremony.db.ts';
import type { PasskeySite } from '#capabilities/accounts/passkeySite.ts';
import { type Prove, proofAnswer } from '#capabilities/accounts/proof.api.ts';
import { recordSignIn } from '#capabilities/accounts/signInCount.db.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import type { Evenly } from '#server/evenly.ts';
import { personOf } from '#server/principal.ts';
import { conflict, notFound, refused, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';

const done = z.object({ done: z.literal(true) });
const options = z.looseObject({ challenge: z.string() });
const ofPasskey = checkedPath(z.object({ passkey: z.uuid() }));
const quarter = 900;
const limited = { 429: { description: 'Too many tries.' } };

interface PasskeyParts {
  readonly database: Database;
  readonly auth: Auth;
  readonly rates: RateCount;
  readonly site: PasskeySite;
  readonly prove: Prove;
  /** Makes answers to known and to unknown passkeys take the same time. */
  readonly evenly: Evenly;
  /** Tells one visitor from another. */
  readonly addressOf: (c: Context) => string;
}

/** Passkeys beside the password: adding, naming and removing one's own, and signing in with one. */
export const passkeyApi = (parts: PasskeyParts) => {
  const { database, auth, rates, site, prove, evenly, addressOf } = parts;
  const { db } = database;
  return new Hono()
    .get(
      '/api/me/passkeys',
      describeRoute({
        summary: 'One’s passkeys',
        responses: {
          200: answer('The oldest first.', z.object({ items: z.array(passkeySchema) })),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => c.json({ items: await listPasskeys(db, personOf(c).id) }, 200),
    )
    .post(
      '/api/me/passkeys/options',
      describeRoute({
        summary: 'What a browser needs to make a passkey, once proven again who asks',
        responses: {
          200: answer('As PublicKeyCredentialCreationOptionsJSON.', options),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          ...limited,
        },
      }),
      checkedBody(z.object({ proof: proofSchema })),
      async (c) => {
        const person = personOf(c);
        const proven = await prove(person.id, c.req.valid('json').proof);
        if (!proven.ok) return proofAnswer(c, proven.error);
        return c.json(await newPasskeyOptions(db, site, person), 200);
      },
    )
    .post(
      '/api/me/passkeys',
      describeRoute({
        summary: 'Keep a passkey that a browser has made',
        responses: {
          201: answer('It signs in from now on.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(passkeyNameSchema.extend({ passkey: passkeyAnswerSchema })),
      async (c) => {
        const { id } = personOf(c);
        const { name, passkey } = c.req.valid('json');
        const made = await verifyNewPasskey(db, site, id, passkey);
        const kept = made !== null && (await addPasskey(database, { ...made, name }));
        if (kept) return c.json({ done: true as const }, 201);
        return conflict(c, 'wrong-passkey', 'The passkey cannot be kept.');
      },
    )
    .put(
      '/api/me/passkeys/:passkey',
      describeRoute({
        summary: 'Name a passkey',
        responses: {
          200: answer('It has the name.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      ofPasskey,
      checkedBody(passkeyNameSchema),
      async (c) => {
        const { passkey } = c.req.valid('param');
        const named = await namePasskey(db, personOf(c).id, passkey, c.req.valid('json').name);
        return named ? c.json({ done: true as const }, 200) : notFound(c);
      },
    )
    .delete(
      '/api/me/passkeys/:passkey',
      describeRoute({
        summary: 'Remove a passkey',
        responses: { 200: answer('It signs in no more.', done), ...problemAnswers.notFound },
      }),
      ofPasskey,
      async (c) => {
        const gone = await removePasskey(database, personOf(c).id, c.req.valid('param').passkey);
        return gone ? c.json({ done: true as const }, 200) : notFound(c);
      },
    )
    .post(
      '/api/me/passkeys/proof',
      describeRoute({
        summary: 'What a browser needs to prove by a passkey who asks',
        responses: {
          200: answer('As PublicKeyCredentialRequestOptionsJSON.', options),
          ...problemAnswers.notFound,
          ...limited,
        },
      }),
      async (c) => {
        const user = personOf(c).id;
        const wait = await rates.wait([{ key: `passkey of ${user}`, most: 20, seconds: quarter }]);
        if (wait > 0) return tooMany(c, wait);
        return c.json(await passkeyOptions(db, site, { purpose: 'proof', user }), 200);
      },
    )
    .post(
      '/api/auth/passkey/options',
      describeRoute({
        summary: 'What a browser needs to sign in with a passkey, the same for everybody',
        responses: {
          200: answer('As PublicKeyCredentialRequestOptionsJSON.', options),
          ...limited,
        },
      }),
      async (c) => {
        const key = `passkey from ${addressOf(c)}`;
        const wait = await rates.wait([{ key, most: 60, seconds: quarter }]);
        if (wait > 0) return tooMany(c, wait);
        return c.json(await passkeyOptions(db, site, { purpose: 'sign-in' }), 200);
      },
    )
    .post(
      '/api/auth/passkey',
      describeRoute({
        summary: 'Sign in with a passkey',
        responses: {
          200: answer('One is signed in.', done),
          401: { description: 'Not right, whether it is known or not.' },
          ...problemAnswers.invalid,
          ...limited,
        },
      }),
      checkedBody(passkeyAnswerSchema),
      async (c) => {
        const key = `passkey sign-in from ${addressOf(c)}`;
        const wait = await rates.wait([{ key, most: 60, seconds: quarter }]);
        if (wait > 0) return tooMany(c, wait);
        const shown = c.req.valid('json');
        const user = await evenly(100, () =>
          verifyPasskey(database, site, { purpose: 'sign-in' }, shown),
        );
        if (user === null) return refused(c, 'The passkey is not right.');
        const opened = await auth.api.openSession({ body: { userId: user }, asResponse: true });
        await recordSignIn(database, user, 'passkey');
        return handOn(c, opened);
      },
    );
};
