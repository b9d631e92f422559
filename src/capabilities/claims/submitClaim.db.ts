import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { organisation } from '#capabilities/accounts/organisationTables.db.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { shownBuilding } from '#capabilities/buildings/building.db.ts';
import type { ClaimRefusal, ClaimRequest } from '#capabilities/claims/claim.ts';
import { claim } from '#capabilities/claims/claimTable.db.ts';
import { ownerOf } from '#capabilities/claims/ownership.db.ts';
import { tellClaimants, tellOperators } from '#capabilities/claims/tellOfClaim.db.ts';
import { shownCompany } from '#capabilities/companies/company.db.ts';
import { oneOf } from '#server/columns.ts';
import { contentHash } from '#server/contentHash.ts';
import type { Sql } from '#server/database.ts';
import { getPrivateFile } from '#server/privateFile.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Submits a claim of an organisation with a document it has uploaded; both sides are told in the same transaction. */
export async function submitClaim(
  tx: Sql,
  claimant: { readonly organisation: string; readonly user: string },
  request: ClaimRequest,
  publicUrl: string,
): Promise<Result<{ id: string }, ClaimRefusal>> {
  const [own] = await tx
    .select({ kind: organisation.kind })
    .from(organisation)
    .where(eq(organisation.id, claimant.organisation))
    .for('update');
  if (own?.kind !== 'company') return err('not-a-company');
  const document = await getPrivateFile(tx, claimant.organisation, request.document);
  if (!document || (await isUsed(tx, request.document))) return err('document');
  const id = randomUUID();
  const tenant = 'tenant' in request ? request.tenant : null;
  if (tenant && !(await areShown(tx, tenant.buildings))) return err('buildings');
  const company = 'company' in request ? request.company : `tenant-${id.slice(0, 8)}`;
  const name = tenant?.name ?? (await nameOf(tx, company));
  if (!name) return err('missing');
  if (!tenant && (await ownerOf(tx, company)) !== null) return err('taken');
  if (await isWaiting(tx, claimant.organisation, company)) return err('waiting');
  await tx.insert(claim).values({
    id,
    organisation: claimant.organisation,
    company,
    tenant,
    businessNumber: request.businessNumber,
    note: request.note || null,
    document: request.document,
    documentType: document.type,
    documentBytes: document.bytes.length,
    documentHash: contentHash(document.bytes),
    state: 'submitted',
    submittedBy: claimant.user,
  });
  await appendAudit(tx, {
    actor: `user:${claimant.user}`,
    action: 'claim.submitted',
    subject: `claim:${id}`,
    after: { company, organisation: claimant.organisation, document: contentHash(document.bytes) },
  });
  const occasion = { claim: id, company: name, reason: null, publicUrl };
  await tellClaimants(tx, 'submitted', claimant.organisation, claimant.user, occasion);
  await tellOperators(tx, occasion);
  return ok({ id });
}

async function isUsed(tx: Sql, document: string): Promise<boolean> {
  return (
    (await tx.select({ id: claim.id }).from(claim).where(eq(claim.document, document))).length > 0
  );
}

async function areShown(tx: Sql, gids: readonly string[]): Promise<boolean> {
  const shown = await tx
    .select({ gid: shownBuilding.gid })
    .from(shownBuilding)
    .where(and(oneOf(shownBuilding.gid, gids), sql`not ${shownBuilding.outlineOnly}`));
  return shown.length === gids.length;
}

async function nameOf(tx: Sql, company: string) {
  const { name } = shownCompany;
  const [row] = await tx.select({ name }).from(shownCompany).where(eq(shownCompany.id, company));
  return row?.name ?? null;
}

async function isWaiting(tx: Sql, own: string, company: string): Promise<boolean> {
  const found = await tx
    .select({ id: claim.id })
    .from(claim)
    .where(
      and(eq(claim.organisation, own), eq(claim.company, company), eq(claim.state, 'submitted')),
    );
  return found.length > 0;
}
