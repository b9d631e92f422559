import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/**
 * Imports whose security review a person of the platform has confirmed. They name the reviewer as it was typed, so a
 * namesake elsewhere neither sees nor erases them.
 */
export const importsOfPerson: PersonPart = {
  name: 'imports',
  columns: ['building_import.reviewed_by'],
  read: async (db, { name, platform }) =>
    platform
      ? tellRows(
          db,
          sql`select id, source, applied_at as "appliedAt" from building_import
              where reviewed_by = ${name} order by id`,
        )
      : [],
  async forget(tx, { name, platform }) {
    if (!platform) return 0;
    const changed = await rowsOf(
      tx,
      sql`update building_import set reviewed_by = 'forgotten' where reviewed_by = ${name} returning id`,
    );
    return changed.length;
  },
};
