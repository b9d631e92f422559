import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { keptMailSchema } from '#capabilities/accounts/keptMail.ts';
import { answer, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { keptMails } from '#server/outbox.ts';

/** Mails shown at once. */
const most = 50;

/** Mails as they would have gone out, on a machine that sends none. */
export const mailDeskApi = ({ db }: Database) =>
  new Hono().get(
    '/api/mails',
    describeRoute({
      summary: 'Mails kept on this machine, where it sends none',
      responses: {
        200: answer('The latest first.', z.object({ items: z.array(keptMailSchema) })),
        ...problemAnswers.notFound,
      },
    }),
    async (c) => {
      const mails = await keptMails(db, most);
      const items = mails.map((mail) => ({ ...mail, queuedAt: mail.queuedAt.toISOString() }));
      return c.json({ items }, 200);
    },
  );
