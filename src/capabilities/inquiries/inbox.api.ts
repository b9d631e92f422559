import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { countUnread, readInbox, readInboxRow } from '#capabilities/inquiries/inbox.db.ts';
import { inboxQuerySchema, inboxRowSchema } from '#capabilities/inquiries/thread.ts';
import { answer, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { eventStream } from '#server/eventStream.ts';
import { type FollowEvents, userKey } from '#server/personEvents.ts';
import { personOf } from '#server/principal.ts';
import { invalid, notFound } from '#server/problem.ts';

/** The inquiries of somebody who has signed in, in all their seats, and that something of theirs has changed. */
export const inboxApi = ({ db }: Database, follow: FollowEvents, stopping: AbortSignal) =>
  new Hono()
    .get(
      '/api/me/inbox',
      describeRoute({
        summary: 'Inquiries that one is a party to',
        responses: {
          200: answer(
            'The latest first, and how many of all are unread.',
            z.object({
              items: z.array(inboxRowSchema),
              next: z.string().nullable(),
              unread: z.number().int(),
            }),
          ),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      checkedQuery(inboxQuerySchema),
      async (c) => {
        const reader = personOf(c);
        const page = await readInbox(db, reader, c.req.valid('query'));
        if (page === null) return invalid(c, { cursor: 'is none that a page gave' });
        return c.json({ ...page, unread: await countUnread(db, reader) }, 200);
      },
    )
    .get(
      '/api/me/inbox/:inquiry',
      describeRoute({
        summary: 'Where one sits before an inquiry',
        responses: { 200: answer('Its line.', inboxRowSchema), ...problemAnswers.notFound },
      }),
      checkedPath(z.object({ inquiry: z.uuid() })),
      async (c) => {
        const row = await readInboxRow(db, personOf(c), c.req.valid('param').inquiry);
        return row ? c.json(row, 200) : notFound(c);
      },
    )
    .get(
      '/api/me/events',
      describeRoute({
        summary: 'That something of one’s own has changed, as it happens (text/event-stream)',
        responses: {
          200: { description: 'Events: kind and id, never what is in it.' },
          ...problemAnswers.notFound,
        },
      }),
      (c) => eventStream(c, follow, userKey(personOf(c).id), stopping),
    );
