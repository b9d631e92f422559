import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Publishing levels that a person has set. */
export const levelsOfPerson: PersonPart = {
  name: 'levels',
  columns: ['publishing_level.set_by'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select site, level, set_at as "setAt" from publishing_level
          where set_by = ${`user:${id}`} order by set_at, site`,
    ),
  async forget(tx, { id }) {
    const changed = await rowsOf(
      tx,
      sql`update publishing_level set set_by = 'forgotten' where set_by = ${`user:${id}`} returning site`,
    );
    return changed.length;
  },
};
