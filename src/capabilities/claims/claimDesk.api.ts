import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { type ApplySettlement, claimRefusal } from '#capabilities/claims/claim.api.ts';
import { listDeskClaims, readClaimDocument, readDeskClaim } from '#capabilities/claims/claim.db.ts';
import { deskClaimSchema, reasonSchema } from '#capabilities/claims/claim.ts';
import { type ClaimAct, claimStates } from '#capabilities/claims/claimState.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf } from '#server/principal.ts';
import { notFound } from '#server/problem.ts';

/** Claims shown at once. */
const most = 100;
const done = z.object({ done: z.literal(true) });
const ofClaim = checkedPath(z.object({ claim: z.uuid() }));
const settledAnswers = {
  200: answer('The claimant is told.', done),
  ...problemAnswers.notFound,
  ...problemAnswers.conflict,
};

/** The operator's desk: claims that wait, their documents, and what is decided. */
export const claimDeskApi = ({ db }: Database, settle: ApplySettlement) => {
  const carryOut = async (c: Context, claim: string, act: ClaimAct) => {
    const settled = await settle({
      claim,
      organisation: null,
      act,
      by: deskOf(c),
      actor: actorOf(c),
    });
    return settled.ok ? c.json({ done: true as const }, 200) : claimRefusal(c, settled.error);
  };
  return new Hono()
    .get(
      '/api/operator/claims',
      describeRoute({
        summary: 'Claims in one state (operator)',
        responses: {
          200: answer(
            'Those that wait with the oldest first, others with the latest.',
            z.object({ items: z.array(deskClaimSchema) }),
          ),
          ...problemAnswers.notFound,
        },
      }),
      checkedQuery(z.object({ state: z.enum(claimStates).default('submitted') })),
      async (c) => {
        const items = await listDeskClaims(db, c.req.valid('query').state, most);
        return c.json({ items }, 200);
      },
    )
    .get(
      '/api/operator/claims/:claim',
      describeRoute({
        summary: 'A claim (operator)',
        responses: { 200: answer('It.', deskClaimSchema), ...problemAnswers.notFound },
      }),
      ofClaim,
      async (c) => {
        const found = await readDeskClaim(db, c.req.valid('param').claim);
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .get(
      '/api/operator/claims/:claim/document',
      describeRoute({
        summary: 'The document of a claim that waits (operator)',
        responses: {
          200: { description: 'JPEG or PDF, to be saved.' },
          ...problemAnswers.notFound,
        },
      }),
      ofClaim,
      async (c) => {
        const file = await readClaimDocument(db, c.req.valid('param').claim);
        if (!file) return notFound(c);
        const extension = file.type === 'application/pdf' ? 'pdf' : 'jpg';
        return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
          'Content-Type': file.type,
          'Content-Disposition': `attachment; filename="document.${extension}"`,
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
        });
      },
    )
    .post(
      '/api/operator/claims/:claim/approval',
      describeRoute({ summary: 'Approve a claim (operator)', responses: settledAnswers }),
      ofClaim,
      (c) => carryOut(c, c.req.valid('param').claim, { kind: 'approve' }),
    )
    .post(
      '/api/operator/claims/:claim/refusal',
      describeRoute({
        summary: 'Refuse a claim with a reason (operator)',
        responses: { ...settledAnswers, ...problemAnswers.invalid },
      }),
      ofClaim,
      checkedBody(reasonSchema),
      (c) => carryOut(c, c.req.valid('param').claim, { kind: 'refuse', ...c.req.valid('json') }),
    )
    .post(
      '/api/operator/claims/:claim/revocation',
      describeRoute({
        summary: 'Take an approval back with a reason (operator)',
        responses: { ...settledAnswers, ...problemAnswers.invalid },
      }),
      ofClaim,
      checkedBody(reasonSchema),
      (c) => carryOut(c, c.req.valid('param').claim, { kind: 'revoke', ...c.req.valid('json') }),
    );
};

/** The organisation that decides, as the badge of a company names it. */
function deskOf(c: Context): string {
  const principal = c.get('principal');
  const platform =
    principal.kind === 'person' && principal.memberships.find(({ kind }) => kind === 'operator');
  return platform ? platform.name : 'operator';
}
