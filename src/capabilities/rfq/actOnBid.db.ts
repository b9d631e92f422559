import { sql } from 'drizzle-orm';
import { type BidRow, type BidSeat, holdBid } from '#capabilities/rfq/bidRow.db.ts';
import type { BidAct } from '#capabilities/rfq/quote.ts';
import { didBefore, noteAct } from '#capabilities/rfq/rfqActs.db.ts';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import type { RfqRow } from '#capabilities/rfq/rfqRow.db.ts';
import { isOpened } from '#capabilities/rfq/rfqState.ts';
import { tellBidsPages } from '#capabilities/rfq/tellBids.db.ts';
import { tellBuyer, tellBuyersPages } from '#capabilities/rfq/tellBuyer.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

type Done = Promise<Result<true, RfqProblem>>;

/** Declines, asks or takes a quote back, once however often it is sent. */
export async function actOnBid(
  tx: Sql,
  seat: BidSeat,
  id: string,
  asked: BidAct,
  publicUrl: string,
): Done {
  const held = await holdBid(tx, seat, id, publicUrl);
  if (held === null) return err('missing');
  const { bid, rfq } = held;
  const act = { rfq: rfq.id, bid: id, client: asked.client };
  if (await didBefore(tx, act)) return ok(true);
  const parts = { bid, rfq, seat, publicUrl };
  const done =
    asked.kind === 'ask'
      ? await ask(tx, parts, asked)
      : asked.kind === 'decline'
        ? await decline(tx, parts, asked)
        : await withdraw(tx, parts, asked);
  if (!done.ok) return done;
  await noteAct(tx, act, asked.kind, seat.user);
  await tellBidsPages(tx, bid);
  return ok(true);
}

interface Parts {
  readonly bid: BidRow;
  readonly rfq: RfqRow;
  readonly seat: BidSeat;
  readonly publicUrl: string;
}
type Asked<Kind> = Extract<BidAct, { kind: Kind }>;

/** Who has quoted takes the quote back first. */
async function decline(
  tx: Sql,
  { bid, rfq, publicUrl }: Parts,
  { reason }: Asked<'decline'>,
): Done {
  if (rfq.state !== 'open') return err('closed');
  if (bid.quote === 'holds' || bid.declined) return err('state');
  await tx.execute(
    sql`update rfq_bid set declined_round = ${rfq.round}, reason = ${reason} where id = ${bid.id}::uuid`,
  );
  await tellBuyer(tx, rfq, 'declined', { company: bid.company, words: reason }, publicUrl);
  return ok(true);
}

async function ask(tx: Sql, { bid, rfq, seat, publicUrl }: Parts, asked: Asked<'ask'>): Done {
  if (rfq.state !== 'open') return err('closed');
  await tx.execute(
    sql`insert into rfq_question (rfq, bid, client, text, asked_by)
        values (${rfq.id}::uuid, ${bid.id}::uuid, ${asked.client}::uuid, ${asked.text}, ${seat.user})`,
  );
  await tellBuyer(tx, rfq, 'question', { company: null, words: asked.text }, publicUrl);
  return ok(true);
}

/** In a sealed round that is open nobody but the company learns of it. */
async function withdraw(
  tx: Sql,
  { bid, rfq, publicUrl }: Parts,
  { reason }: Asked<'withdraw'>,
): Done {
  if (bid.quote !== 'holds' || !['open', 'closed'].includes(rfq.state)) return err('state');
  await tx.execute(
    sql`update rfq_quote set withdrawn_at = ${rfq.clock}::timestamptz
        where bid = ${bid.id}::uuid and round = ${rfq.round} and withdrawn_at is null`,
  );
  await tx.execute(sql`update rfq_bid set reason = ${reason} where id = ${bid.id}::uuid`);
  if (isOpened(rfq))
    await tellBuyer(tx, rfq, 'withdrawn', { company: bid.company, words: reason }, publicUrl);
  return ok(true);
}

/** Notes that a company has looked at a request in its present round. */
export async function openBid(tx: Sql, seat: BidSeat, id: string, publicUrl: string): Done {
  const held = await holdBid(tx, seat, id, publicUrl);
  if (held === null) return err('missing');
  const { bid, rfq } = held;
  const changed = await rowsOf(
    tx,
    sql`update rfq_bid set opened_at = clock_timestamp(), opened_round = ${rfq.round}
        where id = ${bid.id}::uuid and opened_round is distinct from ${rfq.round} returning 1`,
  );
  if (changed.length > 0) await tellBuyersPages(tx, rfq);
  return ok(true);
}
