import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listRequests, storeRequest } from '#capabilities/corrections/correction.db.ts';
import {
  correctionRequestSchema,
  storedRequestSchema,
} from '#capabilities/corrections/correction.ts';
import { answer, checkedBody, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { notFound, tooMany } from '#server/problem.ts';
import { rateLimit } from '#server/rateLimit.ts';

/** Requests one address may send within ten minutes. */
const most = 5;
const seconds = 600;

/** Requests to correct or withdraw a page; `addressOf` tells one visitor from another. */
export const correctionApi = (database: Database, addressOf: (c: Context) => string) => {
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
        const id = await database.transaction((tx) => storeRequest(tx, request));
        return id === null ? notFound(c) : c.json({ id }, 201);
      },
    )
    .get(
      '/api/operator/requests',
      describeRoute({
        summary: 'Requests to correct or withdraw (operator)',
        responses: {
          200: answer(
            'All requests, oldest first.',
            z.object({ items: z.array(storedRequestSchema) }),
          ),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => c.json({ items: await listRequests(database.db) }, 200),
    );
};

export type CorrectionApi = ReturnType<typeof correctionApi>;
