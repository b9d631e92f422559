import { sql } from 'drizzle-orm';
import { addressPattern } from '#server/addressPattern.ts';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Reports of pages whose outcome is to be told to a person's address. */
export const reportsOfPerson: PersonPart = {
  name: 'reports',
  columns: ['page_report.contact', 'page_report.message'],
  read: (db, { email }) =>
    tellRows(
      db,
      sql`select kind, page, about, message, contact, received_at as "receivedAt" from page_report
          where lower(contact) = ${email} order by received_at, id`,
    ),
  async forget(tx, { email }) {
    const pattern = addressPattern(email);
    const changed = await rowsOf(
      tx,
      sql`update page_report
          set contact = case when lower(contact) = ${email} then null else contact end,
            message = case when lower(contact) = ${email} then ''
              else regexp_replace(message, ${pattern}, '\\1…', 'gi') end
          where lower(contact) = ${email} or message ~* ${pattern}
          returning id`,
    );
    return changed.length;
  },
};
