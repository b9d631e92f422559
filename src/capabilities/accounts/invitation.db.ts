import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import type { HeldOrganisation } from '#capabilities/accounts/changeOrganisation.db.ts';
import { invitationMail } from '#capabilities/accounts/invitationMail.ts';
import {
  canGive,
  type NewInvitation,
  type OrganisationRefusal,
  type ReceivedInvitation,
} from '#capabilities/accounts/organisation.ts';
import { invitation, member, organisation } from '#capabilities/accounts/organisationTables.db.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import type { Language } from '#shared/language.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Days an invitation waits. */
const invitationDays = 7;

export interface Inviter {
  /** Id of the account; null for the operator's command line. */
  readonly id: string | null;
  readonly name: string | null;
  readonly language: Language;
}

const pending = and(
  eq(invitation.status, 'pending'),
  gt(invitation.expiresAt, sql`clock_timestamp()`),
);

/** Invites one address and queues the mail; an earlier invitation of the address ends. */
export async function invite(
  tx: Sql,
  held: HeldOrganisation,
  { email: written, role }: NewInvitation,
  inviter: Inviter,
  publicUrl: string,
): Promise<Result<{ id: string }, OrganisationRefusal>> {
  const email = written.toLowerCase();
  if (!canGive(held.kind, role)) return err('wrong-role');
  const known = await tx
    .select({ id: member.id })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organisation, held.id), eq(user.email, email)));
  if (known.length > 0) return err('member-already');
  await tx
    .update(invitation)
    .set({ status: 'cancelled' })
    .where(
      and(
        eq(invitation.organisation, held.id),
        eq(invitation.email, email),
        eq(invitation.status, 'pending'),
      ),
    );
  const [made] = await tx
    .insert(invitation)
    .values({
      organisation: held.id,
      email,
      role,
      status: 'pending',
      invitedBy: inviter.id,
      expiresAt: sql`clock_timestamp() + make_interval(days => ${invitationDays})`,
    })
    .returning({ id: invitation.id });
  await queueMail(
    tx,
    invitationMail({
      email,
      role,
      organisation: held.name,
      by: inviter.name,
      days: invitationDays,
      language: inviter.language,
      publicUrl,
    }),
  );
  return ok({ id: (made as { id: string }).id });
}

/** Ends an invitation that nobody has accepted. */
export async function cancelInvitation(
  tx: Sql,
  held: HeldOrganisation,
  id: string,
): Promise<Result<true, OrganisationRefusal>> {
  const ended = await tx
    .update(invitation)
    .set({ status: 'cancelled' })
    .where(and(eq(invitation.organisation, held.id), eq(invitation.id, id), pending))
    .returning({ id: invitation.id });
  return ended.length > 0 ? ok(true) : err('missing');
}

/** Invitations that wait for whoever has proven this address. */
export async function receivedInvitations(db: Sql, email: string): Promise<ReceivedInvitation[]> {
  const rows = await db
    .select({
      id: invitation.id,
      organisation: organisation.name,
      kind: organisation.kind,
      role: invitation.role,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisation))
    .where(and(eq(invitation.email, email), pending))
    .orderBy(asc(invitation.createdAt), asc(invitation.id));
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}

/** Accepts an invitation of this address, once; answers the organisation, or null where there is none to accept. */
export async function acceptInvitation(
  tx: Sql,
  id: string,
  person: { readonly id: string; readonly email: string },
): Promise<string | null> {
  const [accepted] = await tx
    .update(invitation)
    .set({ status: 'accepted' })
    .where(and(eq(invitation.id, id), eq(invitation.email, person.email), pending))
    .returning({ organisation: invitation.organisation, role: invitation.role });
  if (!accepted) return null;
  await tx
    .insert(member)
    .values({ ...accepted, userId: person.id })
    .onConflictDoNothing();
  await appendAudit(tx, {
    actor: `user:${person.id}`,
    action: 'organisation.joined',
    subject: `organisation:${accepted.organisation}`,
    after: { role: accepted.role },
  });
  return accepted.organisation;
}
