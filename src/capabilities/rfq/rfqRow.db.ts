import { type SQL, sql } from 'drizzle-orm';
import { isoMoment } from '#capabilities/inquiries/seat.db.ts';
import type { RfqDraft } from '#capabilities/rfq/rfq.ts';
import type { RfqStanding, RfqState } from '#capabilities/rfq/rfqState.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Who looks at a request for the buyer, with what the policy has proven of them. */
export interface BuyerSeat {
  readonly organisation: string;
  readonly user: string;
}

/** A request as its row stands by the clock. */
export interface RfqRow extends RfqStanding {
  readonly id: string;
  readonly organisation: string | null;
  /** Who made it; null for who is gone. */
  readonly madeBy: string | null;
  readonly rev: number;
  readonly value: RfqDraft;
  readonly reason: string;
  readonly awardNote: string;
  /** The database’s clock when it was read, to the microsecond. */
  readonly clock: string;
  /** Of the present round; null for a draft. */
  readonly deadline: string | null;
  readonly isClosed: boolean;
}

/**
 * How request `r` in its round `d` stands at `n.at`: its deadline closes it, whether or not anybody has come by since,
 * and one whose buyer has closed their organisation is cancelled.
 */
export const standingAt = sql.raw(`case
  when r.organisation is null and r.state in ('draft', 'open', 'closed') then 'cancelled'
  when r.state = 'open' and d.deadline <= n.at then 'closed'
  else r.state end`);

/** Requests with their present rounds and one reading of the clock. */
export const rfqFrom = sql.raw(`rfq r
  left join rfq_round d on d.rfq = r.id and d.number = r.round
  cross join (select clock_timestamp() as at) n`);

export const rfqColumns = sql`r.id, r.organisation, r.rev, r.value, r.reason, r.award_note as "awardNote",
  r.round, r.sealed, (r.value->>'rounds')::integer as rounds, ${standingAt} as state,
  n.at::text as clock, ${isoMoment('d.deadline')} as deadline, r.made_by as "madeBy",
  coalesce(d.closed_at is not null or r.state = 'open' and d.deadline <= n.at, false) as "isClosed"`;

export async function readRfqRow(db: Sql, which: SQL): Promise<RfqRow | null> {
  const [row] = await rowsOf<RfqRow>(db, sql`select ${rfqColumns} from ${rfqFrom} where ${which}`);
  return row ?? null;
}

export const isOf = (organisation: string, id: string): SQL =>
  sql`r.id = ${id}::uuid and r.organisation = ${organisation}::uuid`;

export async function writeState(tx: Sql, id: string, state: RfqState, reason = ''): Promise<void> {
  await tx.execute(
    sql`update rfq set state = ${state}, reason = ${reason}, last_at = clock_timestamp()
        where id = ${id}::uuid`,
  );
}
