import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Organisations that a person belongs to. */
export const membershipsOfPerson: PersonPart = {
  name: 'memberships',
  columns: ['organisation_member.user_id'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select o.name as organisation, o.kind, m.role, m.created_at as since
          from organisation_member m join organisation o on o.id = m.organisation
          where m.user_id = ${id} order by m.created_at, m.id`,
    ),
  async forget(tx, { id }) {
    const gone = await rowsOf(
      tx,
      sql`delete from organisation_member where user_id = ${id} returning id`,
    );
    return gone.length;
  },
};
