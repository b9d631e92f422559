import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import {
  readPaperIssuer,
  readSeal,
  writeIssuerDetails,
  writeSeal,
} from '#capabilities/trade-papers/paperIssuer.db.ts';
import { issuerDetailsSchema, paperIssuerSchema } from '#capabilities/trade-papers/paperIssuer.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { drawSeal } from '#server/drawSeal.ts';
import { actorOf } from '#server/principal.ts';
import { invalid, notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';

const day = 24 * 3600;
const path = '/api/organisations/:organisation/paper-issuer' as const;
const ofOrganisation = checkedPath(z.object({ organisation: z.uuid() }));
const keptSchema = z.object({ seal: z.string().nullable() });

/** How an organisation stands on the papers it makes, and its seal: for its own people alone. */
export const paperIssuerApi = (database: Database, rates: RateCount) =>
  new Hono()
    .get(
      path,
      describeRoute({
        summary: 'What an organisation writes of itself on its papers',
        responses: {
          200: answer('Empty where nothing was written.', paperIssuerSchema),
          ...problemAnswers.notFound,
        },
      }),
      ofOrganisation,
      async (c) =>
        c.json(await readPaperIssuer(database.db, c.req.valid('param').organisation), 200),
    )
    .put(
      path,
      describeRoute({
        summary: 'Write it',
        responses: {
          200: answer('As it stands now.', paperIssuerSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      ofOrganisation,
      checkedBody(issuerDetailsSchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const details = c.req.valid('json');
        const kept = await database.transaction(async (tx) => {
          await writeIssuerDetails(tx, organisation, details);
          return readPaperIssuer(tx, organisation);
        });
        return c.json(kept, 200);
      },
    )
    .get(
      '/api/organisations/:organisation/seal',
      describeRoute({
        summary: 'The picture of its seal',
        responses: { 200: { description: 'PNG.' }, ...problemAnswers.notFound },
      }),
      ofOrganisation,
      async (c) => {
        const seal = await readSeal(database.db, c.req.valid('param').organisation);
        if (!seal) return notFound(c);
        return c.body(seal as Uint8Array<ArrayBuffer>, 200, {
          'Content-Type': 'image/png',
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
        });
      },
    )
    .put(
      '/api/uploads/organisations/:organisation/seal',
      describeRoute({
        summary: 'Upload the picture of a seal (PNG, JPEG), in place of the one before',
        responses: {
          200: answer('It is kept, without its white paper.', keptSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          413: { description: 'It is too large.' },
          429: { description: 'Too many of this organisation.' },
        },
      }),
      ofOrganisation,
      async (c) => {
        const { organisation } = c.req.valid('param');
        const wait = await rates.wait([{ key: `seal ${organisation}`, most: 40, seconds: day }]);
        if (wait > 0) return tooMany(c, wait);
        const drawn = await drawSeal(new Uint8Array(await c.req.arrayBuffer()));
        if (!drawn.ok) return invalid(c, { seal: drawn.error });
        const seal = await database.transaction((tx) =>
          writeSeal(tx, organisation, drawn.value, actorOf(c)),
        );
        return c.json({ seal }, 200);
      },
    )
    .delete(
      '/api/organisations/:organisation/seal',
      describeRoute({
        summary: 'Take the seal away; papers that were made keep it',
        responses: {
          200: answer('There is none now.', keptSchema),
          ...problemAnswers.notFound,
        },
      }),
      ofOrganisation,
      async (c) => {
        const { organisation } = c.req.valid('param');
        const seal = await database.transaction((tx) =>
          writeSeal(tx, organisation, null, actorOf(c)),
        );
        return c.json({ seal }, 200);
      },
    );
