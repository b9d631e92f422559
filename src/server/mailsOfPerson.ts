import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Mails to a person's address; secrets of links are left out. */
export const mailsOfPerson: PersonPart = {
  name: 'mails',
  columns: [
    'mail_outbox.recipient',
    'mail_outbox.subject',
    'mail_outbox.body',
    'mail_outbox.problem',
  ],
  read: (db, { email }) =>
    tellRows(
      db,
      sql`select subject, regexp_replace(body, 'token=\\S+', 'token=…', 'g') as body, state,
            queued_at as "queuedAt"
          from mail_outbox where lower(recipient) = ${email} order by queued_at, id`,
    ),
  async forget(tx, { email }) {
    const gone = await rowsOf(
      tx,
      sql`delete from mail_outbox where lower(recipient) = ${email} returning id`,
    );
    return gone.length;
  },
};
