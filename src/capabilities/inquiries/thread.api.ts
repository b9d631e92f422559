import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { readUpTo, settleThread } from '#capabilities/inquiries/changeThread.db.ts';
import { newMessageSchema } from '#capabilities/inquiries/inquiry.ts';
import { readInquiryFile } from '#capabilities/inquiries/inquiryFile.db.ts';
import { reportThread } from '#capabilities/inquiries/inquiryReport.db.ts';
import { readThread } from '#capabilities/inquiries/readThread.db.ts';
import type { Seat } from '#capabilities/inquiries/seat.db.ts';
import {
  readingSchema,
  reportThreadSchema,
  stateWishSchema,
  threadSchema,
} from '#capabilities/inquiries/thread.ts';
import { done, doneSchema, threadRefusal } from '#capabilities/inquiries/threadAnswers.api.ts';
import { writeMessage } from '#capabilities/inquiries/writeMessage.db.ts';
import { attachment } from '#server/attachment.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';

export interface ThreadParts {
  readonly database: Database;
  readonly rates: RateCount;
  readonly publicUrl: string;
}

/** From where a request looks at a thread; null where it may not look at all. */
export type SeatOf = (c: Context, inquiry: string) => Promise<Seat | null> | Seat;

/** Messages that one seat may send to a thread within an hour. */
const mostMessages = { most: 60, seconds: 3600 };
const ofThread = z.object({ inquiry: z.uuid(), organisation: z.uuid().optional() });
const ofFile = ofThread.extend({ file: z.uuid() });

/** Threads below an address, as they are seen from the seats that `seatOf` gives there; `who` names them in the description. */
export const threadApi = (
  base: string,
  who: string,
  seatOf: SeatOf,
  { database, rates, publicUrl }: ThreadParts,
) =>
  new Hono()
    .get(
      `${base}/:inquiry`,
      describeRoute({
        summary: `An inquiry and what was written about it (${who})`,
        responses: { 200: answer('It.', threadSchema), ...problemAnswers.notFound },
      }),
      checkedPath(ofThread),
      async (c) => {
        const { inquiry } = c.req.valid('param');
        const seat = await seatOf(c, inquiry);
        const thread = seat && (await readThread(database.db, seat, inquiry));
        return thread ? c.json(thread, 200) : notFound(c);
      },
    )
    .post(
      `${base}/:inquiry/messages`,
      describeRoute({
        summary: `Write to the other side (${who})`,
        responses: {
          201: answer('It is kept, and mailed once.', z.object({ number: z.number().int() })),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          429: { description: 'Too many messages.' },
        },
      }),
      checkedPath(ofThread),
      checkedBody(newMessageSchema),
      async (c) => {
        const { inquiry } = c.req.valid('param');
        const seat = await seatOf(c, inquiry);
        if (seat === null) return notFound(c);
        const wait = await rates.wait([{ key: `write ${inquiry} ${seat.kind}`, ...mostMessages }]);
        if (wait > 0) return tooMany(c, wait);
        const message = c.req.valid('json');
        const sent = await database.transaction((tx) =>
          writeMessage(tx, seat, inquiry, message, publicUrl),
        );
        return sent.ok ? c.json(sent.value, 201) : threadRefusal(c, sent.error);
      },
    )
    .put(
      `${base}/:inquiry/reading`,
      describeRoute({
        summary: `Note up to where it is read (${who})`,
        responses: { 200: answer('Noted.', doneSchema), ...problemAnswers.notFound },
      }),
      checkedPath(ofThread),
      checkedBody(readingSchema),
      async (c) => {
        const { inquiry } = c.req.valid('param');
        const seat = await seatOf(c, inquiry);
        if (seat === null) return notFound(c);
        const { number } = c.req.valid('json');
        const read = await database.transaction((tx) => readUpTo(tx, seat, inquiry, number));
        return read.ok ? c.json(done, 200) : threadRefusal(c, read.error);
      },
    )
    .put(
      `${base}/:inquiry/state`,
      describeRoute({
        summary: `Close it, or open it again (${who})`,
        responses: {
          200: answer('It is in that state.', doneSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      checkedPath(ofThread),
      checkedBody(stateWishSchema),
      async (c) => {
        const { inquiry } = c.req.valid('param');
        const seat = await seatOf(c, inquiry);
        if (seat === null) return notFound(c);
        const act = c.req.valid('json').state === 'closed' ? 'close' : 'reopen';
        const settled = await database.transaction((tx) => settleThread(tx, seat, inquiry, act));
        return settled.ok ? c.json(done, 200) : threadRefusal(c, settled.error);
      },
    )
    .post(
      `${base}/:inquiry/reports`,
      describeRoute({
        summary: `Show it to the operator (${who})`,
        responses: {
          201: answer('The operators are told.', doneSchema),
          ...problemAnswers.notFound,
        },
      }),
      checkedPath(ofThread),
      checkedBody(reportThreadSchema),
      async (c) => {
        const { inquiry } = c.req.valid('param');
        const seat = await seatOf(c, inquiry);
        if (seat === null) return notFound(c);
        const report = c.req.valid('json');
        const reported = await database.transaction((tx) =>
          reportThread(tx, seat, inquiry, report, publicUrl),
        );
        return reported.ok ? c.json(done, 201) : threadRefusal(c, reported.error);
      },
    )
    .get(
      `${base}/:inquiry/files/:file`,
      describeRoute({
        summary: `A file of it, to be saved (${who})`,
        responses: { 200: { description: 'Its bytes.' }, ...problemAnswers.notFound },
      }),
      checkedPath(ofFile),
      async (c) => {
        const { inquiry, file } = c.req.valid('param');
        const seat = await seatOf(c, inquiry);
        const thread = seat && (await readThread(database.db, seat, inquiry));
        const found = thread && (await readInquiryFile(database.db, inquiry, file));
        if (!found) return notFound(c);
        return c.body(found.bytes as Uint8Array<ArrayBuffer>, 200, {
          'Content-Type': 'application/octet-stream',
          'Content-Disposition': attachment(found.name, 'file'),
          'Cache-Control': 'private, no-store',
        });
      },
    );
