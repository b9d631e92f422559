import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import type { NewOrganisation, Organisation } from '#capabilities/accounts/organisation.ts';
import { invitation, member, organisation } from '#capabilities/accounts/organisationTables.db.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { Sql } from '#server/database.ts';
import { headOf, type OrganisationKind } from '#shared/role.ts';

/** Founds an organisation with a person as its head; answers its id. */
export async function foundOrganisation(
  tx: Sql,
  { name, kind }: NewOrganisation | { name: string; kind: OrganisationKind },
  head: string | null,
): Promise<string> {
  const [made] = await tx
    .insert(organisation)
    .values({ name, kind })
    .returning({ id: organisation.id });
  const { id } = made as { id: string };
  if (head !== null) {
    await tx.insert(member).values({ organisation: id, userId: head, role: headOf[kind] });
  }
  await appendAudit(tx, {
    actor: head === null ? 'system' : `user:${head}`,
    action: 'organisation.founded',
    subject: `organisation:${id}`,
    after: { kind },
  });
  return id;
}

/** The organisation that runs this platform, founded under a name when there is none. */
export async function platformOrganisation(tx: Sql, name = '창원산단 트윈 운영'): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(35207128662)`);
  const [found] = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.kind, 'operator'))
    .orderBy(asc(organisation.createdAt), asc(organisation.id))
    .limit(1);
  return found?.id ?? foundOrganisation(tx, { name, kind: 'operator' }, null);
}

/** An organisation with its members and open invitations; null where there is none. */
export async function readOrganisation(db: Sql, id: string): Promise<Organisation | null> {
  const [found] = await db.select().from(organisation).where(eq(organisation.id, id));
  if (!found) return null;
  const members = await db
    .select({ id: member.id, name: user.name, email: user.email, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.organisation, id))
    .orderBy(asc(member.createdAt), asc(member.id));
  const { id: key, email, role, expiresAt } = invitation;
  const invitations = await db
    .select({ id: key, email, role, expiresAt })
    .from(invitation)
    .where(
      and(
        eq(invitation.organisation, id),
        eq(invitation.status, 'pending'),
        gt(expiresAt, sql`clock_timestamp()`),
      ),
    )
    .orderBy(asc(invitation.createdAt), asc(key));
  return {
    id: found.id,
    name: found.name,
    kind: found.kind,
    members,
    invitations: invitations.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() })),
  };
}
