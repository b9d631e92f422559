import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { addNote, assignThread, blockAsker } from '#capabilities/inquiries/changeThread.db.ts';
import {
  readInquirySetting,
  writeInquirySetting,
} from '#capabilities/inquiries/inquirySetting.db.ts';
import {
  assigneeSchema,
  blockSchema,
  inquirySettingSchema,
  noteSchema,
} from '#capabilities/inquiries/thread.ts';
import { done, doneSchema, threadRefusal } from '#capabilities/inquiries/threadAnswers.api.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf, personOf } from '#server/principal.ts';

const ofThread = checkedPath(z.object({ organisation: z.uuid(), inquiry: z.uuid() }));
const ofOrganisation = checkedPath(z.object({ organisation: z.uuid() }));
const answers = {
  200: answer('Done.', doneSchema),
  ...problemAnswers.notFound,
  ...problemAnswers.invalid,
};
const base = '/api/organisations/:organisation/received/:inquiry';

const seatOf = (c: Context, organisation: string) =>
  ({ kind: 'received', organisation, user: personOf(c).id }) as const;

/** What only the company's people do with an inquiry, and how it takes them. */
export const receivedApi = (database: Database) =>
  new Hono()
    .post(
      `${base}/notes`,
      describeRoute({ summary: 'Write a note that stays within the company', responses: answers }),
      ofThread,
      checkedBody(noteSchema),
      async (c) => {
        const { organisation, inquiry } = c.req.valid('param');
        const { text } = c.req.valid('json');
        const seat = seatOf(c, organisation);
        const kept = await database.transaction((tx) => addNote(tx, seat, inquiry, text));
        return kept.ok ? c.json(done, 200) : threadRefusal(c, kept.error);
      },
    )
    .put(
      `${base}/assignee`,
      describeRoute({ summary: 'Give it to one who answers, or to nobody', responses: answers }),
      ofThread,
      checkedBody(assigneeSchema),
      async (c) => {
        const { organisation, inquiry } = c.req.valid('param');
        const { assignee } = c.req.valid('json');
        const seat = seatOf(c, organisation);
        const given = await database.transaction((tx) => assignThread(tx, seat, inquiry, assignee));
        return given.ok ? c.json(done, 200) : threadRefusal(c, given.error);
      },
    )
    .put(
      `${base}/block`,
      describeRoute({
        summary: 'Block who asks, or let them in again; they notice nothing',
        responses: answers,
      }),
      ofThread,
      checkedBody(blockSchema),
      async (c) => {
        const { organisation, inquiry } = c.req.valid('param');
        const { blocked } = c.req.valid('json');
        const seat = seatOf(c, organisation);
        const set = await database.transaction((tx) => blockAsker(tx, seat, inquiry, blocked));
        return set.ok ? c.json(done, 200) : threadRefusal(c, set.error);
      },
    )
    .get(
      '/api/organisations/:organisation/inquiry-setting',
      describeRoute({
        summary: 'How a company takes inquiries, and its ready answers',
        responses: { 200: answer('It.', inquirySettingSchema), ...problemAnswers.notFound },
      }),
      ofOrganisation,
      async (c) => {
        const { organisation } = c.req.valid('param');
        return c.json(await readInquirySetting(database.db, organisation), 200);
      },
    )
    .put(
      '/api/organisations/:organisation/inquiry-setting',
      describeRoute({ summary: 'Set how a company takes inquiries', responses: answers }),
      ofOrganisation,
      checkedBody(inquirySettingSchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const wanted = c.req.valid('json');
        await database.transaction((tx) =>
          writeInquirySetting(tx, organisation, wanted, actorOf(c)),
        );
        return c.json(done, 200);
      },
    );
