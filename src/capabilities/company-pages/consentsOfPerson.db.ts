import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Consents to contacts that a person has stated or taken back: they stay with the company, without who did. */
export const consentsOfPerson: PersonPart = {
  name: 'consents',
  columns: ['page_consent.consented_by', 'page_consent.withdrawn_by'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select company, rev, wording, consented_at as "consentedAt", withdrawn_at as "withdrawnAt",
            consented_by = ${id} as "consented", withdrawn_by = ${id} as "withdrew"
          from page_consent where consented_by = ${id} or withdrawn_by = ${id}
          order by consented_at, company, rev`,
    ),
  async forget(tx, { id }) {
    const changed = await rowsOf(
      tx,
      sql`update page_consent
          set consented_by = nullif(consented_by, ${id}), withdrawn_by = nullif(withdrawn_by, ${id})
          where consented_by = ${id} or withdrawn_by = ${id} returning 1`,
    );
    return changed.length;
  },
};
