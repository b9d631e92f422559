import { sql } from 'drizzle-orm';
import { isoMoment } from '#capabilities/inquiries/seat.db.ts';
import type { ActKind } from '#capabilities/rfq/actKind.ts';
import type { Bid } from '#capabilities/rfq/rfqView.ts';
import { rowsOf, type Sql } from '#server/database.ts';

interface NotedAct {
  readonly rfq: string;
  /** Null for what the buyer does. */
  readonly bid: string | null;
  /** Names the request that asked for it. */
  readonly client: string;
}

/** True where a request has done its act before; it does it once. */
export async function didBefore(tx: Sql, { rfq, bid, client }: NotedAct): Promise<boolean> {
  const found = await rowsOf(
    tx,
    sql`select 1 from rfq_act where rfq = ${rfq}::uuid and bid is not distinct from ${bid}::uuid
        and client = ${client}::uuid`,
  );
  return found.length > 0;
}

/** Notes what was done by whom; rows are never changed. */
export async function noteAct(
  tx: Sql,
  { rfq, bid, client }: NotedAct,
  kind: ActKind,
  actor: string,
): Promise<void> {
  await tx.execute(
    sql`insert into rfq_act (rfq, bid, client, kind, actor)
        values (${rfq}::uuid, ${bid}::uuid, ${client}::uuid, ${kind}, ${actor})`,
  );
}

/** What one side of a request has done, the first thing first; `bid` is null for the buyer. */
export function readHistory(db: Sql, rfq: string, bid: string | null): Promise<Bid['history']> {
  return rowsOf(
    db,
    sql`select a.kind, (select u.name from account_user u where u.id = a.actor) as by,
          ${isoMoment('a.acted_at')} as at
        from rfq_act a where a.rfq = ${rfq}::uuid and a.bid is not distinct from ${bid}::uuid
        order by a.acted_at, a.client`,
  );
}
