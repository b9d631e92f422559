import { sql } from 'drizzle-orm';
import { addressPattern } from '#server/addressPattern.ts';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Inquiries that a person asked the operator to pass on. */
export const handoversOfPerson: PersonPart = {
  name: 'handovers',
  columns: ['asker_user', 'name', 'email', 'subject', 'text'].map(
    (column) => `inquiry_handover.${column}`,
  ),
  read: (db, { id, email }) =>
    tellRows(
      db,
      sql`select company, name, email, subject, text, state, received_at as "receivedAt"
          from inquiry_handover where asker_user = ${id} or lower(email) = ${email}
          order by received_at, id`,
    ),
  async forget(tx, { id, email }) {
    const gone = await rowsOf(
      tx,
      sql`update inquiry_handover set asker_user = null, name = null, email = null, subject = '', text = ''
          where asker_user = ${id} or lower(email) = ${email} or text ~* ${addressPattern(email)}
          returning id`,
    );
    return gone.length;
  },
};
