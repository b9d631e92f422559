import { and, eq, ne, sql } from 'drizzle-orm';
import { canGive, type OrganisationRefusal } from '#capabilities/accounts/organisation.ts';
import { member, organisation } from '#capabilities/accounts/organisationTables.db.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { Database, Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { headOf, type OrganisationKind, type Role } from '#shared/role.ts';

export interface HeldOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

type Outcome<T> = Promise<Result<T, OrganisationRefusal>>;

/** Who changes what of an organisation, for the audit: ids alone. */
interface Noted {
  readonly actor: string;
  readonly action: `organisation.${string}`;
  readonly after?: Readonly<Record<string, string>>;
}

/** Changes an organisation in one transaction that nobody else changes it in; the others wait. What is done is recorded. */
export function changeOrganisation<T>(
  database: Database,
  id: string,
  noted: Noted,
  change: (tx: Sql, held: HeldOrganisation) => Outcome<T>,
): Outcome<T> {
  return database.transaction(async (tx) => {
    const [held] = await tx
      .select({ id: organisation.id, name: organisation.name, kind: organisation.kind })
      .from(organisation)
      .where(eq(organisation.id, id))
      .for('update');
    if (!held) return err('missing');
    const changed = await change(tx, held);
    if (changed.ok) await appendAudit(tx, { ...noted, subject: `organisation:${id}` });
    return changed;
  });
}

/** Gives a member another role; the last head stays one. */
export async function giveRole(
  tx: Sql,
  held: HeldOrganisation,
  id: string,
  role: Role,
): Outcome<true> {
  if (!canGive(held.kind, role)) return err('wrong-role');
  if (role !== headOf[held.kind] && !(await hasOtherHead(tx, held, id))) {
    return (await isMember(tx, held, id)) ? err('last-head') : err('missing');
  }
  const given = await tx
    .update(member)
    .set({ role })
    .where(and(eq(member.organisation, held.id), eq(member.id, id)))
    .returning({ id: member.id });
  return given.length > 0 ? ok(true) : err('missing');
}

/** Takes a member out; the last head stays. */
export async function removeMember(tx: Sql, held: HeldOrganisation, id: string): Outcome<true> {
  if (!(await isMember(tx, held, id))) return err('missing');
  if (!(await hasOtherHead(tx, held, id))) return err('last-head');
  await tx.delete(member).where(and(eq(member.organisation, held.id), eq(member.id, id)));
  return ok(true);
}

/** Id of the membership of a person. */
export async function membershipOf(tx: Sql, organisation: string, user: string) {
  const [found] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organisation, organisation), eq(member.userId, user)));
  return found?.id ?? null;
}

async function isMember(tx: Sql, held: HeldOrganisation, id: string): Promise<boolean> {
  const found = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organisation, held.id), eq(member.id, id)));
  return found.length > 0;
}

async function hasOtherHead(tx: Sql, held: HeldOrganisation, id: string): Promise<boolean> {
  const [others] = await tx
    .select({ count: sql<number>`count(*)::integer` })
    .from(member)
    .where(
      and(eq(member.organisation, held.id), eq(member.role, headOf[held.kind]), ne(member.id, id)),
    );
  return (others?.count ?? 0) > 0;
}
