import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { countWaiting } from '#capabilities/desk/desk.db.ts';
import { deskCountsSchema } from '#capabilities/desk/desk.ts';
import { answer, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';

/** What waits on each part of the operator’s desk. */
export const deskApi = ({ db }: Database) =>
  new Hono().get(
    '/api/operator/waiting',
    describeRoute({
      summary: 'How much waits at the desk (operator)',
      responses: { 200: answer('The counts.', deskCountsSchema), ...problemAnswers.notFound },
    }),
    async (c) => c.json(await countWaiting(db), 200),
  );
