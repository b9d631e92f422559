import { and, eq } from 'drizzle-orm';
import { organisation } from '#capabilities/accounts/organisationTables.db.ts';
import type { Verification } from '#capabilities/claims/claim.ts';
import { claim } from '#capabilities/claims/claimTable.db.ts';
import { shownCompany } from '#capabilities/companies/company.db.ts';
import type { Sql } from '#server/database.ts';

/** The organisation that runs the page of a company; null where nobody does. */
export async function ownerOf(db: Sql, company: string): Promise<string | null> {
  const [owner] = await db
    .select({ organisation: claim.organisation })
    .from(claim)
    .where(and(eq(claim.company, company), eq(claim.state, 'approved')));
  return owner?.organisation ?? null;
}

/** Who runs the page of a company, and who has verified it when; null where no such company is shown. */
export async function readVerification(db: Sql, company: string): Promise<Verification | null> {
  const [row] = await db
    .select({
      organisation: organisation.name,
      by: claim.decidedBy,
      at: claim.decidedAt,
      tenant: claim.tenant,
    })
    .from(shownCompany)
    .leftJoin(claim, and(eq(claim.company, shownCompany.id), eq(claim.state, 'approved')))
    .leftJoin(organisation, eq(organisation.id, claim.organisation))
    .where(eq(shownCompany.id, company));
  if (!row) return null;
  const { organisation: name, by, at, tenant } = row;
  if (name === null || by === null || at === null) return { verified: null };
  return { verified: { organisation: name, by, at: at.toISOString(), isNew: tenant !== null } };
}

/** How many company pages an organisation runs. */
export async function countPages(db: Sql, organisation: string): Promise<number> {
  return db.$count(claim, and(eq(claim.organisation, organisation), eq(claim.state, 'approved')));
}
