import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Files of products that a person uploaded: they stay with the organisation, without who did. */
export const productFilesOfPerson: PersonPart = {
  name: 'productFiles',
  columns: ['product_file.stored_by'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select id, organisation, kind, name, stored_at as "storedAt" from product_file
          where stored_by = ${id} order by stored_at, id`,
    ),
  async forget(tx, { id }) {
    const changed = await rowsOf(
      tx,
      sql`update product_file set stored_by = null where stored_by = ${id} returning id`,
    );
    return changed.length;
  },
};
