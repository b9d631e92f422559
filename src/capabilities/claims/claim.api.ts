import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listClaims, readClaim } from '#capabilities/claims/claim.db.ts';
import {
  type ClaimRefusal,
  claimRequestSchema,
  claimSchema,
  verificationSchema,
} from '#capabilities/claims/claim.ts';
import { readVerification } from '#capabilities/claims/ownership.db.ts';
import type { Settlement } from '#capabilities/claims/settleClaim.db.ts';
import { submitClaim } from '#capabilities/claims/submitClaim.db.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf, personOf } from '#server/principal.ts';
import { putPrivateFile } from '#server/privateFile.ts';
import { conflict, invalid, notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';
import { readDocument } from '#server/readDocument.ts';
import { slugSchema } from '#shared/entity.ts';
import type { Result } from '#shared/result.ts';

/** Carries an act on a claim out; what the place shows follows. */
export type ApplySettlement = (
  settlement: Omit<Settlement, 'publicUrl'>,
) => Promise<Result<unknown, ClaimRefusal>>;

const day = 24 * 3600;
const done = z.object({ done: z.literal(true) });
const made = z.object({ id: z.uuid() });
const ofOrganisation = checkedPath(z.object({ organisation: z.uuid() }));
const ofClaim = checkedPath(z.object({ organisation: z.uuid(), claim: z.uuid() }));

/** Claims to run the page of a company, as organisations make them, and what the public sees of them. */
export const claimApi = (
  database: Database,
  rates: RateCount,
  publicUrl: string,
  settle: ApplySettlement,
) =>
  new Hono()
    .get(
      '/api/verifications/:company',
      describeRoute({
        summary: 'Who runs the page of a company, verified by whom and when',
        responses: { 200: answer('It.', verificationSchema), ...problemAnswers.notFound },
      }),
      checkedPath(z.object({ company: slugSchema })),
      async (c) => {
        const found = await readVerification(database.db, c.req.valid('param').company);
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .post(
      '/api/uploads/organisations/:organisation/documents',
      describeRoute({
        summary: 'Upload a document (PDF, JPEG, PNG, WebP) to claim a company with',
        responses: {
          201: answer('It is kept for a day, longer where a claim names it.', made),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          413: { description: 'It is too large.' },
          429: { description: 'Too many of this organisation.' },
        },
      }),
      ofOrganisation,
      async (c) => {
        const { organisation } = c.req.valid('param');
        const wait = await rates.wait([{ key: `upload ${organisation}`, most: 20, seconds: day }]);
        if (wait > 0) return tooMany(c, wait);
        const read = await readDocument(new Uint8Array(await c.req.arrayBuffer()));
        if (!read.ok) return invalid(c, { document: read.error });
        const id = await putPrivateFile(database.db, organisation, personOf(c).id, read.value);
        return c.json({ id }, 201);
      },
    )
    .get(
      '/api/organisations/:organisation/claims',
      describeRoute({
        summary: 'Claims of an organisation',
        responses: {
          200: answer('The latest first.', z.object({ items: z.array(claimSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      ofOrganisation,
      async (c) => {
        const items = await listClaims(database.db, c.req.valid('param').organisation);
        return items ? c.json({ items }, 200) : notFound(c);
      },
    )
    .post(
      '/api/organisations/:organisation/claims',
      describeRoute({
        summary: 'Claim a company page, or one for a new tenant',
        responses: {
          201: answer('The operator is told.', made),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          429: { description: 'Too many of this organisation.' },
        },
      }),
      ofOrganisation,
      checkedBody(claimRequestSchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const wait = await rates.wait([{ key: `claim ${organisation}`, most: 10, seconds: day }]);
        if (wait > 0) return tooMany(c, wait);
        const claimant = { organisation, user: personOf(c).id };
        const request = c.req.valid('json');
        const submitted = await database.transaction((tx) =>
          submitClaim(tx, claimant, request, publicUrl),
        );
        return submitted.ok ? c.json(submitted.value, 201) : claimRefusal(c, submitted.error);
      },
    )
    .get(
      '/api/organisations/:organisation/claims/:claim',
      describeRoute({
        summary: 'A claim of an organisation',
        responses: { 200: answer('It.', claimSchema), ...problemAnswers.notFound },
      }),
      ofClaim,
      async (c) => {
        const { organisation, claim } = c.req.valid('param');
        const found = await readClaim(database.db, organisation, claim);
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .post(
      '/api/organisations/:organisation/claims/:claim/withdrawal',
      describeRoute({
        summary: 'Withdraw a claim that waits',
        responses: {
          200: answer('It is withdrawn.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      ofClaim,
      async (c) => {
        const { organisation, claim } = c.req.valid('param');
        const { memberships } = personOf(c);
        const by = memberships.find((own) => own.organisation === organisation)?.name ?? '';
        const withdrawal = { claim, organisation, act: { kind: 'withdraw' }, by } as const;
        const settled = await settle({ ...withdrawal, actor: actorOf(c) });
        return settled.ok ? c.json({ done: true as const }, 200) : claimRefusal(c, settled.error);
      },
    );

/** The answer to a claim, or an act on one, that is refused. */
export function claimRefusal(c: Context, reason: ClaimRefusal) {
  switch (reason) {
    case 'missing':
      return notFound(c);
    case 'document':
      return invalid(c, { document: 'is none that was uploaded, or used already' });
    case 'buildings':
      return invalid(c, { tenant: 'names a building that is not there' });
    case 'settled':
      return conflict(c, reason, 'The claim has been settled.');
    case 'taken':
      return conflict(c, reason, 'Another organisation runs this company.');
    case 'waiting':
      return conflict(c, reason, 'A claim of this company waits already.');
    case 'not-a-company':
      return conflict(c, reason, 'Only companies run pages.');
  }
}
