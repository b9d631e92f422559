import { sql } from 'drizzle-orm';
import { isSeenBy } from '#capabilities/rfq/bidRow.db.ts';
import { filesForBid, readRfqFile } from '#capabilities/rfq/rfqFile.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** A file that the people of a company which was asked may read; null where there is none of that id for them. */
export async function readBidFile(db: Sql, organisation: string, bid: string, file: string) {
  const [row] = await rowsOf<{ rfq: string }>(
    db,
    sql`select b.rfq from rfq_bid b where b.id = ${bid}::uuid and ${isSeenBy(organisation)}`,
  );
  return row ? readRfqFile(db, filesForBid(row.rfq, bid), file) : null;
}
