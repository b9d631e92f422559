import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { readTimeline } from '#capabilities/timeline/timeline.db.ts';
import { timelineSchema } from '#capabilities/timeline/timeline.ts';
import { answer } from '#server/checked.ts';
import type { Database } from '#server/database.ts';

/** What happened to the complex and what is planned, with sources. */
export const timelineApi = ({ db }: Database) =>
  new Hono().get(
    '/api/timeline',
    describeRoute({
      summary: 'What happened to the complex and what is planned beside it, with sources',
      responses: { 200: answer('The whole timeline, oldest first, plans last.', timelineSchema) },
    }),
    async (c) => c.json({ items: await readTimeline(db) }, 200),
  );
