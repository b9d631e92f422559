import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Browsers in which a person is signed in. */
export const sessionsOfPerson: PersonPart = {
  name: 'sessions',
  columns: [
    'account_session.user_id',
    'account_session.user_agent',
    'account_session.ip_address',
    'account_session.token',
  ],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select user_agent as agent, created_at as "signedInAt", expires_at as "expiresAt"
          from account_session where user_id = ${id} order by created_at, id`,
    ),
  async forget(tx, { id }) {
    const gone = await rowsOf(
      tx,
      sql`delete from account_session where user_id = ${id} returning id`,
    );
    return gone.length;
  },
};
