import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Files that a person has uploaded and that are still kept. */
export const uploadsOfPerson: PersonPart = {
  name: 'uploads',
  columns: ['private_file.stored_by', 'private_file.bytes'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select name, type, length(bytes) as bytes, stored_at as "storedAt"
          from private_file where stored_by = ${id} order by stored_at, name`,
    ),
  async forget(tx, { id }) {
    const gone = await rowsOf(
      tx,
      sql`delete from private_file where stored_by = ${id} returning name`,
    );
    return gone.length;
  },
};
