import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Pictures that a person uploaded: they stay with the organisation, without who did. */
export const picturesOfPerson: PersonPart = {
  name: 'pictures',
  columns: ['picture.stored_by'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select id, organisation, stored_at as "storedAt" from picture
          where stored_by = ${id} order by stored_at, id`,
    ),
  async forget(tx, { id }) {
    const changed = await rowsOf(
      tx,
      sql`update picture set stored_by = null where stored_by = ${id} returning id`,
    );
    return changed.length;
  },
};
