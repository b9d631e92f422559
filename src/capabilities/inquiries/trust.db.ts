import { countPages } from '#capabilities/claims/ownership.db.ts';
import type { Trust } from '#capabilities/inquiries/askLimit.ts';
import type { Sql } from '#server/database.ts';

/** How far an organisation is known: one that runs a page has had its papers checked. */
export async function trustIn(db: Sql, organisation: string): Promise<Trust> {
  return (await countPages(db, organisation)) > 0 ? 'verified' : 'organisation';
}
