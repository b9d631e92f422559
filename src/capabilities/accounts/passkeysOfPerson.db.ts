import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Passkeys of a person. */
export const passkeysOfPerson: PersonPart = {
  name: 'passkeys',
  columns: [
    'account_passkey.user_id',
    'account_passkey.name',
    'account_passkey.credential',
    'account_passkey.public_key',
  ],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select name, created_at as "addedAt", used_at as "usedAt"
          from account_passkey where user_id = ${id} order by created_at, id`,
    ),
  async forget(tx, { id }) {
    const gone = await rowsOf(
      tx,
      sql`delete from account_passkey where user_id = ${id} returning id`,
    );
    return gone.length;
  },
};
