import { type SQL, sql } from 'drizzle-orm';
import type { BidStanding } from '#capabilities/rfq/bidState.ts';
import { holdRfq } from '#capabilities/rfq/holdRfq.db.ts';
import type { RfqRow } from '#capabilities/rfq/rfqRow.db.ts';
import { stillBids } from '#capabilities/rfq/tellBids.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Who looks at a request for a company that was asked, with what the policy has proven of them. */
export interface BidSeat {
  readonly organisation: string;
  readonly user: string;
}

export interface BidRow extends BidStanding {
  readonly id: string;
  readonly rfq: string;
  readonly company: string;
  readonly organisation: string;
  /** Number of its last version of any round; 0 where there is none. */
  readonly last: number;
}

/** Bid `b` is there for the people of an organisation: they still run its page and have not blocked who asks. */
export const isSeenBy = (organisation: string): SQL =>
  sql`b.organisation = ${organisation}::uuid and not b.blocked and ${stillBids}`;

/** How bid `b` stands in the present round of its request `r`, whose round `d` is read at `n.at`. */
export const standingColumns = sql.raw(`b.opened_round is not distinct from r.round as opened,
  b.declined_round is not distinct from r.round as declined,
  (select case when q.withdrawn_at is null then 'holds' else 'withdrawn' end from rfq_quote q
    where q.bid = b.id and q.round = r.round order by q.number desc limit 1) as quote,
  (d.closed_at is not null or r.state = 'open' and d.deadline <= n.at) as "isOver"`);

/** A bid and its request, both kept from changing until the transaction ends; null where there is none of it for them. */
export async function holdBid(
  tx: Sql,
  seat: BidSeat,
  id: string,
  publicUrl: string,
): Promise<{ readonly bid: BidRow; readonly rfq: RfqRow } | null> {
  const [found] = await rowsOf<{ rfq: string }>(
    tx,
    sql`select b.rfq from rfq_bid b where b.id = ${id}::uuid and ${isSeenBy(seat.organisation)}`,
  );
  const rfq = found ? await holdRfq(tx, sql`r.id = ${found.rfq}::uuid`, publicUrl) : null;
  const [bid] = await rowsOf<BidRow>(
    tx,
    sql`select b.id, b.rfq, b.company, b.organisation, ${standingColumns},
          coalesce((select max(q.number) from rfq_quote q where q.bid = b.id), 0) as last
        from rfq_bid b join rfq r on r.id = b.rfq
        join rfq_round d on d.rfq = r.id and d.number = r.round
        cross join (select clock_timestamp() as at) n
        where b.id = ${id}::uuid and ${isSeenBy(seat.organisation)}`,
  );
  return rfq && bid ? { bid, rfq } : null;
}
