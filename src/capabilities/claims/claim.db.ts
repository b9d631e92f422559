import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import { organisation } from '#capabilities/accounts/organisationTables.db.ts';
import { businessNumberText } from '#capabilities/claims/businessNumber.ts';
import type { Claim, DeskClaim } from '#capabilities/claims/claim.ts';
import type { ClaimState } from '#capabilities/claims/claimState.ts';
import { claim } from '#capabilities/claims/claimTable.db.ts';
import type { Sql } from '#server/database.ts';
import { getPrivateFile, type PrivateFile } from '#server/privateFile.ts';
import type { LocalText } from '#shared/localText.ts';

const columns = {
  row: claim,
  name: sql<LocalText | null>`(select name from company where id = ${claim.company})`,
  organisationName: organisation.name,
  userName: user.name,
  userEmail: user.email,
  taken: sql<boolean>`exists (
    select from claim o where o.company = ${claim.company} and o.state = 'approved' and o.id <> ${claim.id})`,
  rivals: sql<number>`(
    select count(*)::integer from claim o
    where o.company = ${claim.company} and o.state = 'submitted' and o.id <> ${claim.id})`,
};

const select = (db: Sql) =>
  db
    .select(columns)
    .from(claim)
    .innerJoin(organisation, eq(organisation.id, claim.organisation))
    .leftJoin(user, eq(user.id, claim.submittedBy));

type Row = Awaited<ReturnType<typeof select>>[number];

/** Claims of an organisation, the latest first; null where there is no such organisation. */
export async function listClaims(db: Sql, own: string): Promise<Claim[] | null> {
  const { id } = organisation;
  const known = await db.select({ id }).from(organisation).where(eq(id, own));
  if (known.length === 0) return null;
  const rows = await select(db)
    .where(eq(claim.organisation, own))
    .orderBy(desc(claim.submittedAt), asc(claim.id));
  return rows.map(claimOf);
}

/** One claim of an organisation; null where it has none of that id. */
export async function readClaim(db: Sql, own: string, id: string): Promise<Claim | null> {
  const [row] = await select(db).where(and(eq(claim.organisation, own), eq(claim.id, id)));
  return row ? claimOf(row) : null;
}

/** Claims of all organisations in one state: those that wait with the oldest first, settled ones with the latest. */
export async function listDeskClaims(db: Sql, state: ClaimState, most: number) {
  const order: SQL = state === 'submitted' ? asc(claim.submittedAt) : desc(claim.decidedAt);
  const rows = await select(db)
    .where(eq(claim.state, state))
    .orderBy(order, asc(claim.id))
    .limit(most);
  return rows.map(deskClaimOf);
}

/** One claim of any organisation; null where there is none of that id. */
export async function readDeskClaim(db: Sql, id: string): Promise<DeskClaim | null> {
  const [row] = await select(db).where(eq(claim.id, id));
  return row ? deskClaimOf(row) : null;
}

/** The document of a claim that waits; null once it is settled. */
export async function readClaimDocument(db: Sql, id: string): Promise<PrivateFile | null> {
  const [row] = await db
    .select({ organisation: claim.organisation, document: claim.document })
    .from(claim)
    .where(eq(claim.id, id));
  return row?.document ? getPrivateFile(db, row.organisation, row.document) : null;
}

function claimOf({ row, name }: Row): Claim {
  const { id, company, tenant, state, reason, businessNumber, submittedAt, decidedAt } = row;
  const { ko, en } = tenant?.name ?? name ?? { ko: company };
  return {
    id,
    company,
    name: { ko, ...(en === undefined ? {} : { en }) },
    isNew: tenant !== null,
    businessNumber: businessNumberText(businessNumber),
    state,
    reason,
    submittedAt: submittedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

function deskClaimOf(found: Row): DeskClaim {
  const { row, organisationName, userName, userEmail, taken, rivals } = found;
  return {
    ...claimOf(found),
    organisation: { id: row.organisation, name: organisationName },
    submittedBy:
      userName === null || userEmail === null ? null : { name: userName, email: userEmail },
    note: row.note,
    tenant: row.tenant,
    document: row.document === null ? null : row.documentType,
    documentBytes: row.documentBytes,
    decidedBy: row.decidedBy,
    taken,
    rivals,
  };
}
