import { sql } from 'drizzle-orm';
import { type BidSeat, holdBid } from '#capabilities/rfq/bidRow.db.ts';
import type { NewQuote } from '#capabilities/rfq/quote.ts';
import { quoteFaults } from '#capabilities/rfq/quoteFaults.ts';
import { noteAct } from '#capabilities/rfq/rfqActs.db.ts';
import { giveFiles } from '#capabilities/rfq/rfqFile.db.ts';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import { isOpened } from '#capabilities/rfq/rfqState.ts';
import { tellBidsPages } from '#capabilities/rfq/tellBids.db.ts';
import { tellBuyer } from '#capabilities/rfq/tellBuyer.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * Adds a version of a company’s quote, once however often it is sent; earlier ones stay as they are. Whether it is in
 * time is decided by the clock that was read after the request was locked, which is also when it counts as quoted. Of
 * a quote in a sealed round the buyer notices nothing.
 */
export async function writeQuote(
  tx: Sql,
  seat: BidSeat,
  id: string,
  { client, seen, value }: NewQuote,
  publicUrl: string,
): Promise<Result<{ number: number }, RfqProblem>> {
  const held = await holdBid(tx, seat, id, publicUrl);
  if (held === null) return err('missing');
  const { bid, rfq } = held;
  const [sent] = await rowsOf<{ number: number }>(
    tx,
    sql`select number from rfq_quote where bid = ${id}::uuid and client = ${client}::uuid`,
  );
  if (sent) return ok(sent);
  if (rfq.state !== 'open') return err('closed');
  if (bid.last !== seen) return err('changed');
  const fields = quoteFaults(value, rfq.value);
  const [day] = await rowsOf<{ past: boolean }>(
    tx,
    sql`select ${value.validUntil}::date < (${rfq.clock}::timestamptz at time zone 'Asia/Seoul')::date as past`,
  );
  if (day?.past) fields.validUntil = 'past';
  if (Object.keys(fields).length > 0) return err({ fields });
  const files = value.kind === 'paper' ? [value.paper, ...value.files] : value.files;
  if (!(await giveFiles(tx, files, seat.organisation, { bid: id })))
    return err({ fields: { files: 'names one that was not uploaded, or belongs elsewhere' } });
  const number = bid.last + 1;
  await tx.execute(
    sql`insert into rfq_quote (bid, number, round, client, value, written_by, quoted_at)
        values (${id}::uuid, ${number}, ${rfq.round}, ${client}::uuid, ${JSON.stringify(value)}::jsonb,
          ${seat.user}, ${rfq.clock}::timestamptz)`,
  );
  await noteAct(tx, { rfq: rfq.id, bid: id, client }, 'quote', seat.user);
  await tellBidsPages(tx, bid);
  if (isOpened(rfq)) await tellBuyer(tx, rfq, 'quoted', { company: bid.company }, publicUrl);
  return ok({ number });
}
