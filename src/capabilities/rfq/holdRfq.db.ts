import { type SQL, sql } from 'drizzle-orm';
import { type RfqRow, readRfqRow, writeState } from '#capabilities/rfq/rfqRow.db.ts';
import type { RfqState } from '#capabilities/rfq/rfqState.ts';
import { tellClosed } from '#capabilities/rfq/tellBuyer.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/**
 * The request that a condition on `r` names, kept from changing until the transaction ends; null where there is none.
 * The clock is read once, after the lock; where the deadline is over, the request is closed first.
 */
export async function holdRfq(tx: Sql, which: SQL, publicUrl: string): Promise<RfqRow | null> {
  const [held] = await rowsOf<{ id: string; state: RfqState }>(
    tx,
    sql`select r.id, r.state from rfq r where ${which} for update of r`,
  );
  const row = held ? await readRfqRow(tx, sql`r.id = ${held.id}::uuid`) : null;
  if (row && held?.state === 'open' && row.state === 'closed') {
    await writeState(tx, row.id, 'closed');
    await tx.execute(
      sql`update rfq_round set closed_at = deadline where rfq = ${row.id}::uuid and number = ${row.round}`,
    );
    await tellClosed(tx, row, publicUrl);
  }
  return row;
}
