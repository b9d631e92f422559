import { eq } from 'drizzle-orm';
import type { OrganisationRefusal } from '#capabilities/accounts/organisation.ts';
import { member, organisation } from '#capabilities/accounts/organisationTables.db.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * Closes an organisation to which one person at most belongs; its members and invitations go with it, and `end` ends
 * what others keep of it. The platform's own stays.
 */
export async function closeOrganisation<T>(
  tx: Sql,
  id: string,
  actor: string,
  end: () => Promise<T>,
): Promise<Result<T, OrganisationRefusal>> {
  const [held] = await tx
    .select({ kind: organisation.kind })
    .from(organisation)
    .where(eq(organisation.id, id))
    .for('update');
  if (!held) return err('missing');
  if (held.kind === 'operator') return err('last-head');
  if ((await tx.$count(member, eq(member.organisation, id))) > 1) return err('others-belong');
  const ended = await end();
  await tx.delete(organisation).where(eq(organisation.id, id));
  const subject = `organisation:${id}`;
  await appendAudit(tx, { actor, action: 'organisation.closed', subject });
  return ok(ended);
}
