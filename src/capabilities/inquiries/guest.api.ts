import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { ask } from '#capabilities/inquiries/ask.api.ts';
import { askedBefore } from '#capabilities/inquiries/askInquiry.db.ts';
import { confirmInquiry } from '#capabilities/inquiries/changeThread.db.ts';
import { linkDays, opensThread } from '#capabilities/inquiries/guestLink.db.ts';
import { askedSchema, guestInquirySchema } from '#capabilities/inquiries/inquiry.ts';
import { renewLink } from '#capabilities/inquiries/renewLink.db.ts';
import { guestKey } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import { type SeatOf, type ThreadParts, threadApi } from '#capabilities/inquiries/thread.api.ts';
import { done, doneSchema, threadRefusal } from '#capabilities/inquiries/threadAnswers.api.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { evenly } from '#server/evenly.ts';
import { eventStream } from '#server/eventStream.ts';
import type { FollowEvents } from '#server/personEvents.ts';
import { notFound, tooMany } from '#server/problem.ts';

const base = '/api/guest/sent';
const hour = 3600;
const ofThread = checkedPath(z.object({ inquiry: z.uuid() }));
const cookieOf = (inquiry: string): string => `inquiry_${inquiry}`;

/** Lets in who holds the secret of a thread, which a cookie of that thread alone carries. */
const guestSeat =
  (database: Database): SeatOf =>
  async (c, inquiry) => {
    const secret = getCookie(c, cookieOf(inquiry)) ?? '';
    const opens = secret !== '' && (await opensThread(database.db, inquiry, secret));
    return opens ? { kind: 'guest', inquiry } : null;
  };

/** Inquiries of guests: asked, proven by the link of a mail, read and answered with it. */
export const guestApi = (
  parts: ThreadParts,
  addressOf: (c: Context) => string,
  follow: FollowEvents,
  stopping: AbortSignal,
) => {
  const { database, rates, publicUrl } = parts;
  const seatOf = guestSeat(database);
  return new Hono()
    .post(
      base,
      describeRoute({
        summary: 'Ask a company without an account; it is sent once the address is proven',
        responses: {
          201: answer('A mail with a link is on its way.', askedSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          429: { description: 'Too many inquiries of this address.' },
        },
      }),
      checkedBody(guestInquirySchema),
      async (c) => {
        const {
          email: written,
          name,
          organisation,
          mailLanguage,
          ...inquiry
        } = c.req.valid('json');
        const asker = {
          kind: 'guest',
          email: written.toLowerCase(),
          name,
          organisation: organisation || null,
          language: mailLanguage,
        } as const;
        if ((await askedBefore(database.db, asker, inquiry.client)) === null) {
          const key = `ask address ${addressOf(c)}`;
          const wait = await rates.wait([{ key, most: 10, seconds: 24 * hour }]);
          if (wait > 0) return tooMany(c, wait);
        }
        return ask(c, parts, asker, inquiry, 'guest');
      },
    )
    .post(
      `${base}/:inquiry/link`,
      describeRoute({
        summary: 'Mail a new link to the guest who asked',
        responses: {
          202: answer('It is on its way, if there is such an inquiry.', doneSchema),
          429: { description: 'Too many links.' },
        },
      }),
      ofThread,
      async (c) => {
        const { inquiry } = c.req.valid('param');
        const wait = await rates.wait([
          { key: `inquiry link ${addressOf(c)}`, most: 10, seconds: hour },
          { key: `inquiry link ${inquiry}`, most: 3, seconds: hour },
        ]);
        if (wait > 0) return tooMany(c, wait);
        await evenly(100, () => database.transaction((tx) => renewLink(tx, inquiry, publicUrl)));
        return c.json(done, 202);
      },
    )
    .post(
      `${base}/:inquiry/opening`,
      describeRoute({
        summary: 'Open a thread with the secret of its link, in this browser',
        responses: { 200: answer('It is open.', doneSchema), ...problemAnswers.notFound },
      }),
      ofThread,
      checkedBody(z.object({ token: z.string().min(1).max(200) })),
      async (c) => {
        const { inquiry } = c.req.valid('param');
        const { token } = c.req.valid('json');
        if (!(await opensThread(database.db, inquiry, token))) return notFound(c);
        setCookie(c, cookieOf(inquiry), token, {
          path: `${base}/${inquiry}`,
          httpOnly: true,
          sameSite: 'Strict',
          secure: publicUrl.startsWith('https:'),
          maxAge: linkDays * 24 * hour,
        });
        return c.json(done, 200);
      },
    )
    .post(
      `${base}/:inquiry/confirmation`,
      describeRoute({
        summary: 'Send the inquiry, now that the address is proven',
        responses: {
          200: answer('The company is told.', doneSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      ofThread,
      async (c) => {
        const { inquiry } = c.req.valid('param');
        const seat = await seatOf(c, inquiry);
        if (seat === null) return notFound(c);
        const sent = await database.transaction((tx) =>
          confirmInquiry(tx, seat, inquiry, publicUrl),
        );
        return sent.ok ? c.json(done, 200) : threadRefusal(c, sent.error);
      },
    )
    .get(
      `${base}/:inquiry/events`,
      describeRoute({
        summary: 'That a guest’s thread has changed, as it happens (text/event-stream)',
        responses: { 200: { description: 'Events.' }, ...problemAnswers.notFound },
      }),
      ofThread,
      async (c) => {
        const { inquiry } = c.req.valid('param');
        if ((await seatOf(c, inquiry)) === null) return notFound(c);
        return eventStream(c, follow, guestKey(inquiry), stopping);
      },
    )
    .route('/', threadApi(base, 'guest', seatOf, parts));
};
