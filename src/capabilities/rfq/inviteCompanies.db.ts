import { sql } from 'drizzle-orm';
import { ownerOf } from '#capabilities/claims/ownership.db.ts';
import { rfqLimits } from '#capabilities/rfq/rfqLimit.ts';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import type { BuyerSeat, RfqRow } from '#capabilities/rfq/rfqRow.db.ts';
import type { RfqTrust } from '#capabilities/rfq/rfqTrust.db.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * Asks companies that were not asked yet; answers their bids. Only those whose page somebody runs can be: of others,
 * and of one’s own, the field says so. Whoever has blocked the buyer is asked as if nothing were, and never told.
 */
export async function inviteCompanies(
  tx: Sql,
  { organisation }: BuyerSeat,
  row: RfqRow,
  companies: readonly string[],
  trust: RfqTrust,
): Promise<Result<string[], RfqProblem>> {
  const before = await rowsOf<{ company: string }>(
    tx,
    sql`select company from rfq_bid where rfq = ${row.id}::uuid`,
  );
  const known = new Set(before.map(({ company }) => company));
  const fields: Record<string, string> = {};
  const owners = new Map<string, string>();
  for (const [at, company] of companies.entries()) {
    if (known.has(company)) continue;
    const owner = await ownerOf(tx, company);
    const shown = await rowsOf(tx, sql`select 1 from shown_company where id = ${company}`);
    if (shown.length === 0) fields[`companies.${at}`] = 'missing';
    else if (owner === null) fields[`companies.${at}`] = 'unclaimed';
    else if (owner === organisation) fields[`companies.${at}`] = 'own';
    else owners.set(company, owner);
  }
  if (known.size + owners.size > rfqLimits[trust].companies) fields.companies = 'too-many';
  if (Object.keys(fields).length > 0) return err({ fields });
  const bids: string[] = [];
  for (const [company, owner] of owners) {
    const [bid] = await rowsOf<{ id: string }>(
      tx,
      sql`insert into rfq_bid (rfq, company, organisation, blocked)
          values (${row.id}::uuid, ${company}, ${owner}::uuid, exists (
            select from inquiry_block k where k.organisation = ${owner}::uuid
              and k.blocked_organisation = ${organisation}::uuid))
          returning id`,
    );
    if (bid) bids.push(bid.id);
  }
  return ok(bids);
}

/** A condition that names some bids `b`. */
export const theseBids = (ids: readonly string[]) => oneOf(sql`b.id::text`, ids);
