import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listRequests, storeRequest } from '#capabilities/corrections/correction.db.ts';
import {
  correctionRequestSchema,
  requestStates,
  settlementSchema,
  storedRequestSchema,
} from '#capabilities/corrections/correction.ts';
import type { RequestRefusal, Settlement } from '#capabilities/corrections/settleRequest.db.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf } from '#server/principal.ts';
import { conflict, notFound, tooMany } from '#server/problem.ts';
import { rateLimit } from '#server/rateLimit.ts';
import type { Result } from '#shared/result.ts';

/** Answers a request; what the place shows follows. */
export type SettleRequest = (settlement: Settlement) => Promise<Result<unknown, RequestRefusal>>;

/** Requests one address may send within ten minutes. */
const most = 5;
const seconds = 600;

/** Requests to correct or withdraw a page; `addressOf` tells one visitor from another. */
export const correctionApi = (
  database: Database,
  addressOf: (c: Context) => string,
  publicUrl: string,
  settle: SettleRequest,
) => {
  const limit = rateLimit(most, seconds);
  return new Hono()
    .post(
      '/api/corrections',
      describeRoute({
        summary: 'Ask for a page to be corrected or withdrawn',
        responses: {
          201: answer('The request is kept.', z.object({ id: z.uuid() })),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          429: { description: 'Too many requests from this address.' },
        },
      }),
      checkedBody(correctionRequestSchema),
      async (c) => {
        const wait = limit.wait(addressOf(c), Date.now());
        if (wait > 0) return tooMany(c, wait);
        const request = c.req.valid('json');
        const id = await database.transaction((tx) => storeRequest(tx, request, publicUrl));
        return id === null ? notFound(c) : c.json({ id }, 201);
      },
    )
    .get(
      '/api/operator/requests',
      describeRoute({
        summary: 'Requests to correct or withdraw (operator)',
        responses: {
          200: answer(
            'All, or those in one state: those that wait with the oldest first, answered ones with the latest.',
            z.object({ items: z.array(storedRequestSchema) }),
          ),
          ...problemAnswers.notFound,
        },
      }),
      checkedQuery(z.object({ state: z.enum(requestStates).optional() })),
      async (c) => {
        const items = await listRequests(database.db, c.req.valid('query').state ?? null);
        return c.json({ items }, 200);
      },
    )
    .post(
      '/api/operator/requests/:request/settlement',
      describeRoute({
        summary: 'Answer a request; a page to be withdrawn is hidden at once (operator)',
        responses: {
          200: answer('Who left a mail address is told.', z.object({ done: z.literal(true) })),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedPath(z.object({ request: z.uuid() })),
      checkedBody(settlementSchema),
      async (c) => {
        const { request } = c.req.valid('param');
        const settled = await settle({ request, ...c.req.valid('json'), actor: actorOf(c) });
        if (settled.ok) return c.json({ done: true as const }, 200);
        return settled.error === 'missing'
          ? notFound(c)
          : conflict(c, settled.error, 'The request has been answered.');
      },
    );
};

export type CorrectionApi = ReturnType<typeof correctionApi>;
