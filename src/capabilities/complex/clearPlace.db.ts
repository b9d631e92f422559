import { sql } from 'drizzle-orm';
import type { Sql } from '#server/database.ts';

/** Takes away the place with its companies; levels and requests stay, for they are the operator's. */
export async function clearPlace(tx: Sql): Promise<void> {
  await tx.execute(
    sql`truncate block, site, parcel, building, place_layer, company, tenancy, product, search_entry, search_lit, timeline_entry`,
  );
}
