import { sql } from 'drizzle-orm';
import { holdRfq } from '#capabilities/rfq/holdRfq.db.ts';
import { type Database, rowsOf, type Sql } from '#server/database.ts';

/** Deletes drafts and requests that are nobody’s any more, and files that wait in vain. */
export async function sweepRfqs(db: Sql): Promise<void> {
  await db.execute(
    sql`delete from rfq r where r.organisation is null and (r.sent_at is null
          or not exists (select from rfq_bid b where b.rfq = r.id and b.organisation is not null))`,
  );
  await db.execute(
    sql`delete from rfq_file where rfq is null and bid is null
          and stored_at < clock_timestamp() - interval '1 day'`,
  );
}

/**
 * Closes every request whose deadline is over, however long ago, each in a transaction of its own and once, however
 * many instances look; answers how many were due.
 */
export async function closeDueRfqs(database: Database, publicUrl: string): Promise<number> {
  const due = await rowsOf<{ id: string }>(
    database.db,
    sql`select r.id from rfq r join rfq_round d on d.rfq = r.id and d.number = r.round
        where r.state = 'open' and d.deadline <= clock_timestamp() order by d.deadline, r.id limit 500`,
  );
  for (const { id } of due) {
    await database.transaction((tx) => holdRfq(tx, sql`r.id = ${id}::uuid`, publicUrl));
  }
  return due.length;
}
