import { sql } from 'drizzle-orm';
import { addressPattern } from '#server/addressPattern.ts';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Requests to correct or withdraw a page that are to be answered at a person's address. */
export const requestsOfPerson: PersonPart = {
  name: 'requests',
  columns: ['correction_request.contact', 'correction_request.message'],
  read: (db, { email }) =>
    tellRows(
      db,
      sql`select company, kind, message, contact, received_at as "receivedAt" from correction_request
          where contact ~* ${addressPattern(email)} order by received_at, id`,
    ),
  async forget(tx, { email }) {
    const pattern = addressPattern(email);
    const changed = await rowsOf(
      tx,
      sql`update correction_request
          set contact = case when contact ~* ${pattern} then null else contact end,
            message = case when contact ~* ${pattern} then ''
              else regexp_replace(message, ${pattern}, '\\1…', 'gi') end
          where contact ~* ${pattern} or message ~* ${pattern}
          returning id`,
    );
    return changed.length;
  },
};
