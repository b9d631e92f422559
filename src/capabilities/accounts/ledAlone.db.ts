import { sql } from 'drizzle-orm';
import type { LedAlone } from '#capabilities/accounts/leaving.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { headOf } from '#shared/role.ts';

export interface LedOrganisation extends Omit<LedAlone, 'pages'> {
  readonly id: string;
  readonly name: string;
}

/** Organisations that nobody but this person is in charge of, kept from changing until the transaction ends. */
export async function organisationsLedAlone(tx: Sql, user: string): Promise<LedOrganisation[]> {
  const held = await rowsOf<LedOrganisation & { leads: boolean; otherHeads: number }>(
    tx,
    sql`with held as (
          select o.id, o.name, o.kind from organisation o
          where exists (select from organisation_member m where m.organisation = o.id and m.user_id = ${user})
          order by o.id for update
        )
        select h.*,
          bool_or(m.user_id = ${user} and m.role = ${headRole}) as leads,
          count(*) filter (where m.user_id <> ${user})::integer as others,
          count(*) filter (where m.user_id <> ${user} and m.role = ${headRole})::integer as "otherHeads"
        from held h join organisation_member m on m.organisation = h.id
        group by h.id, h.name, h.kind order by h.name, h.id`,
  );
  return held
    .filter(({ leads, otherHeads }) => leads && otherHeads === 0)
    .map(({ id, name, kind, others }) => ({ id, name, kind, others }));
}

const headRole = sql`case h.kind when 'operator' then ${headOf.operator} else ${headOf.company} end`;
