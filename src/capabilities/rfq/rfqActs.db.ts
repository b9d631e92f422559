import { sql } from 'drizzle-orm';
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
  kind: string,
  actor: string,
): Promise<void> {
  await tx.execute(
    sql`insert into rfq_act (rfq, bid, client, kind, actor)
        values (${rfq}::uuid, ${bid}::uuid, ${client}::uuid, ${kind}, ${actor})`,
  );
}
