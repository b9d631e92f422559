import { eq, sql } from 'drizzle-orm';
import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { IssuerDetails, PaperIssuer } from '#capabilities/trade-papers/paperIssuer.ts';
import type { PaperSide } from '#capabilities/trade-papers/tradePaper.ts';
import { bytea } from '#server/columns.ts';
import { contentHash } from '#server/contentHash.ts';
import { rowsOf, type Sql } from '#server/database.ts';

const table = pgTable('paper_issuer', {
  organisation: uuid('organisation').primaryKey(),
  details: jsonb('details').$type<IssuerDetails>().notNull().default({}),
  seal: bytea('seal'),
  sealHash: text('seal_hash'),
});

/** Number of the page that an organisation runs: of the named one, else of the first that was approved. */
async function verifiedNumber(
  db: Sql,
  organisation: string,
  company: string | null,
): Promise<string | null> {
  const [claim] = await rowsOf<{ number: string }>(
    db,
    sql`select business_number as number from claim
        where organisation = ${organisation}::uuid and state = 'approved'
          and (${company}::text is null or company = ${company})
        order by decided_at, id limit 1`,
  );
  return claim?.number ?? null;
}

/** How an organisation stands on its papers. */
export async function readPaperIssuer(db: Sql, organisation: string): Promise<PaperIssuer> {
  const [row] = await db
    .select({ details: table.details, seal: table.sealHash })
    .from(table)
    .where(eq(table.organisation, organisation));
  return {
    details: row?.details ?? {},
    verifiedNumber: await verifiedNumber(db, organisation, null),
    seal: row?.seal ?? null,
  };
}

/** An organisation as a side of a paper that it makes under a name, as the company whose page it runs or as itself. */
export async function readIssuerSide(
  db: Sql,
  organisation: string,
  { name, company }: { readonly name: string; readonly company: string | null },
): Promise<{ readonly side: PaperSide; readonly seal: Uint8Array | null }> {
  const [row] = await db
    .select({ details: table.details, seal: table.seal })
    .from(table)
    .where(eq(table.organisation, organisation));
  const { businessNumber, ...details } = row?.details ?? {};
  const number = await verifiedNumber(db, organisation, company);
  return {
    side: { name, ...details, businessNumber: number ?? businessNumber ?? null },
    seal: row?.seal ?? null,
  };
}

/** Sets what an organisation writes of itself. */
export async function writeIssuerDetails(
  tx: Sql,
  organisation: string,
  details: IssuerDetails,
): Promise<void> {
  await tx
    .insert(table)
    .values({ organisation, details })
    .onConflictDoUpdate({ target: table.organisation, set: { details } });
}

/** The picture of an organisation’s seal; null where it has none. */
export async function readSeal(db: Sql, organisation: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ seal: table.seal })
    .from(table)
    .where(eq(table.organisation, organisation));
  return row?.seal ?? null;
}

/** Keeps the seal of an organisation, or (null) takes it away; recorded by its digest. */
export async function writeSeal(
  tx: Sql,
  organisation: string,
  seal: Uint8Array | null,
  actor: string,
): Promise<string | null> {
  const sealHash = seal && contentHash(seal);
  const [before] = await tx
    .select({ seal: table.sealHash })
    .from(table)
    .where(eq(table.organisation, organisation))
    .for('update');
  if ((before?.seal ?? null) === sealHash) return sealHash;
  await tx
    .insert(table)
    .values({ organisation, seal, sealHash })
    .onConflictDoUpdate({ target: table.organisation, set: { seal, sealHash } });
  await appendAudit(tx, {
    actor,
    action: seal ? 'paper-issuer.seal-set' : 'paper-issuer.seal-removed',
    subject: `organisation:${organisation}`,
    before: before?.seal ?? null,
    after: sealHash,
  });
  return sealHash;
}
