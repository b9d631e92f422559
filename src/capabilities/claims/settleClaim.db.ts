import { and, eq, sql } from 'drizzle-orm';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { maskedBusinessNumber } from '#capabilities/claims/businessNumber.ts';
import type { ClaimRefusal } from '#capabilities/claims/claim.ts';
import { type ClaimAct, decideClaim } from '#capabilities/claims/claimState.ts';
import { claim } from '#capabilities/claims/claimTable.db.ts';
import { tellClaimants } from '#capabilities/claims/tellOfClaim.db.ts';
import { dropTenant, layTenant } from '#capabilities/claims/tenant.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { deletePrivateFile } from '#server/privateFile.ts';
import type { LocalText } from '#shared/localText.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface Settlement {
  readonly claim: string;
  /** Organisation the claim must belong to; null for the operator, who sees all. */
  readonly organisation: string | null;
  readonly act: ClaimAct;
  /** Who decides, as the badge names it. */
  readonly by: string;
  /** Who decides, as the audit names it. */
  readonly actor: string;
  readonly publicUrl: string;
}

type Row = typeof claim.$inferSelect;

/**
 * Carries an act on a claim out, in a transaction that no other decides in: locks it, lets the rule decide, forgets the document and what is
 * not needed of the number, lays or drops the page of a new tenant, tells the claimant. Answers what shows something else.
 */
export async function settleClaim(
  tx: Sql,
  { claim: id, organisation, act, by, actor, publicUrl }: Settlement,
): Promise<Result<{ placeChanged: boolean; pageChanged: boolean }, ClaimRefusal>> {
  const [row] = await tx
    .select()
    .from(claim)
    .where(
      and(
        eq(claim.id, id),
        organisation === null ? undefined : eq(claim.organisation, organisation),
      ),
    )
    .for('update');
  if (!row) return err('missing');
  const next = decideClaim(row.state, act);
  if (!next.ok) return next;
  if (next.value === 'approved' && (await isTaken(tx, row))) return err('taken');
  const reason = 'reason' in act ? act.reason : null;
  await tx
    .update(claim)
    .set({
      state: next.value,
      reason,
      document: null,
      decidedBy: by,
      decidedAt: sql`clock_timestamp()`,
      ...(next.value === 'approved'
        ? {}
        : { businessNumber: maskedBusinessNumber(row.businessNumber) }),
    })
    .where(eq(claim.id, id));
  await appendAudit(tx, {
    actor,
    action: `claim.${next.value}`,
    subject: `claim:${id}`,
    before: { state: row.state },
    after: { company: row.company, organisation: row.organisation },
  });
  if (row.document !== null) await deletePrivateFile(tx, row.document);
  if (row.tenant && next.value === 'approved') await layTenant(tx, row.company, row.tenant);
  if (row.tenant && next.value === 'revoked') await dropTenant(tx, row.company);
  const company = row.tenant?.name ?? (await nameOfCompany(tx, row.company));
  await tellClaimants(tx, next.value, row.organisation, row.submittedBy, {
    claim: id,
    company,
    reason,
    publicUrl,
  });
  const pageChanged = next.value === 'approved' || next.value === 'revoked';
  return ok({ pageChanged, placeChanged: pageChanged && row.tenant !== null });
}

async function isTaken(tx: Sql, { company, businessNumber, tenant }: Row): Promise<boolean> {
  const same = tenant
    ? and(eq(claim.businessNumber, businessNumber), sql`${claim.tenant} is not null`)
    : eq(claim.company, company);
  const approved = await tx
    .select({ id: claim.id })
    .from(claim)
    .where(and(eq(claim.state, 'approved'), same));
  return approved.length > 0;
}

async function nameOfCompany(tx: Sql, id: string): Promise<LocalText> {
  const [row] = await rowsOf<{ name: LocalText }>(
    tx,
    sql`select name from company where id = ${id}`,
  );
  return row?.name ?? { ko: id };
}
