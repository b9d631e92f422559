import { eq } from 'drizzle-orm';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { claim } from '#capabilities/claims/claimTable.db.ts';
import { dropTenant } from '#capabilities/claims/tenant.db.ts';
import type { Sql } from '#server/database.ts';
import { deletePrivateFilesOf } from '#server/privateFile.ts';

/**
 * Ends every claim of an organisation that closes: its pages are nobody's again, those it has made go, documents are
 * deleted. Answers whether other things are shown now.
 */
export async function giveUpClaims(
  tx: Sql,
  organisation: string,
  actor: string,
): Promise<{ placeChanged: boolean }> {
  const rows = await tx.delete(claim).where(eq(claim.organisation, organisation)).returning();
  let placeChanged = false;
  for (const { id, company, state, tenant } of rows) {
    if (state !== 'approved' && state !== 'submitted') continue;
    const after = { company, organisation };
    const subject = `claim:${id}`;
    await appendAudit(tx, { actor, action: 'claim.given-up', subject, before: { state }, after });
    if (state !== 'approved') continue;
    if (tenant !== null) await dropTenant(tx, company);
    placeChanged = true;
  }
  await deletePrivateFilesOf(tx, organisation);
  return { placeChanged };
}
