import { eq, sql } from 'drizzle-orm';
import { claim } from '#capabilities/claims/claimTable.db.ts';
import { settleClaim } from '#capabilities/claims/settleClaim.db.ts';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Claims that a person has submitted. Those that wait are withdrawn, since their document goes. */
export const claimsOfPerson = (publicUrl: string): PersonPart => ({
  name: 'claims',
  columns: ['claim.submitted_by', 'claim.note', 'claim.document', 'claim.business_number'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select c.id, c.company, o.name as organisation, c.tenant, c.business_number as "businessNumber",
            c.note, c.state, c.reason, c.submitted_at as "submittedAt", c.decided_at as "decidedAt",
            jsonb_build_object('name', c.document, 'type', c.document_type, 'bytes', c.document_bytes,
              'kept', c.document is not null) as document
          from claim c join organisation o on o.id = c.organisation
          where c.submitted_by = ${id} order by c.submitted_at, c.id`,
    ),
  async forget(tx, { id }) {
    const waiting = await rowsOf<{ claim: string; by: string }>(
      tx,
      sql`select c.id as claim, o.name as by from claim c join organisation o on o.id = c.organisation
          where c.submitted_by = ${id} and c.state = 'submitted' order by c.id`,
    );
    const actor = `user:${id}`;
    for (const { claim, by } of waiting) {
      const act = { kind: 'withdraw' } as const;
      await settleClaim(tx, { claim, organisation: null, act, by, actor, publicUrl });
    }
    const changed = await tx
      .update(claim)
      .set({ note: null, submittedBy: null })
      .where(eq(claim.submittedBy, id))
      .returning({ id: claim.id });
    return changed.length;
  },
});
