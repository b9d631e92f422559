import { sql } from 'drizzle-orm';
import { forgetName } from '#capabilities/audit/auditPerson.db.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/**
 * What a person did, as it is recorded: the chain names them by an id that leads to nobody once the account is gone.
 * Names stand apart from it, those of the platform's people alone.
 */
export const auditOfPerson: PersonPart = {
  name: 'audit',
  columns: ['audit_entry.actor', 'audit_entry.subject', 'audit_draft.actor', 'audit_person.name'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select seq::integer as seq, at, action, subject from audit_entry
          where actor = ${`user:${id}`} order by seq`,
    ),
  forget: async (tx, { name, platform }) => (platform ? forgetName(tx, name, 'system') : 0),
};
