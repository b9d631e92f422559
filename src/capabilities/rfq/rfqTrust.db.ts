import { countPages } from '#capabilities/claims/ownership.db.ts';
import type { rfqLimits } from '#capabilities/rfq/rfqLimit.ts';
import type { Sql } from '#server/database.ts';

/** How far a buyer is known. */
export type RfqTrust = keyof typeof rfqLimits;

/** One that runs a page has had its papers checked. */
export async function rfqTrust(db: Sql, organisation: string): Promise<RfqTrust> {
  return (await countPages(db, organisation)) > 0 ? 'verified' : 'organisation';
}
