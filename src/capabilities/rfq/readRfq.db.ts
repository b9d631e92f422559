import { sql } from 'drizzle-orm';
import { isoMoment } from '#capabilities/inquiries/seat.db.ts';
import { standingColumns } from '#capabilities/rfq/bidRow.db.ts';
import { type BidStanding, bidStateToBuyer } from '#capabilities/rfq/bidState.ts';
import { readHistory } from '#capabilities/rfq/rfqActs.db.ts';
import { filesForBuyer, listRfqFiles } from '#capabilities/rfq/rfqFile.db.ts';
import { readQuestions, readRounds, readVersions } from '#capabilities/rfq/rfqParts.db.ts';
import { isOf, type RfqRow, readRfqRow } from '#capabilities/rfq/rfqRow.db.ts';
import { isOpened } from '#capabilities/rfq/rfqState.ts';
import type { Awarded, BuyerBid, BuyerRfq } from '#capabilities/rfq/rfqView.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { groupedBy } from '#shared/groupedBy.ts';
import type { LocalText } from '#shared/localText.ts';

/**
 * A request as its buyer’s people see it; null where they have none of that id. Of a sealed round that is open there
 * is neither a quote nor a sign of one.
 */
export async function readBuyerRfq(
  db: Sql,
  organisation: string,
  id: string,
): Promise<BuyerRfq | null> {
  const row = await readRfqRow(db, isOf(organisation, id));
  if (row === null) return null;
  const bids = await readBids(db, row);
  const companies = bids.length > 0 ? bids.map(({ company }) => company.id) : row.value.companies;
  const { rev, state, round, reason } = row;
  return {
    ...{ id, rev, state, round, reason, bids },
    value: { ...row.value, companies },
    rounds: await readRounds(db, id),
    isOpened: state !== 'draft' && isOpened(row),
    now: new Date(row.clock).toISOString(),
    questions: await readQuestions(db, id, null, sql`true`),
    files: await listRfqFiles(db, filesForBuyer(id)),
    history: await readHistory(db, id, null),
  };
}

type Found = Omit<BuyerBid, 'company' | 'state' | 'quotes'> &
  BidStanding & { company: string; name: LocalText | null; awarded: Awarded | null };

async function readBids(db: Sql, row: RfqRow): Promise<BuyerBid[]> {
  const found = await rowsOf<Found>(
    db,
    sql`select b.id, b.company, (select c.name from company c where c.id = b.company) as name, b.reason,
          ${isoMoment('b.invited_at')} as "invitedAt", ${isoMoment('b.opened_at')} as "openedAt",
          ${standingColumns}, (select a.value from rfq_award a where a.bid = b.id) as awarded
        from rfq_bid b join rfq r on r.id = b.rfq
        join rfq_round d on d.rfq = r.id and d.number = r.round
        cross join (select clock_timestamp() as at) n
        where b.rfq = ${row.id}::uuid order by b.invited_at, b.company`,
  );
  const versions = await readVersions(db, 'opened_quote', sql`q.rfq = ${row.id}::uuid`);
  const byBid = groupedBy(versions, ({ bid }) => bid);
  return found.map((bid) => {
    const { id, invitedAt, openedAt, awarded } = bid;
    const state = bidStateToBuyer(bid, isOpened(row));
    return {
      ...{ id, state, invitedAt, openedAt, awarded },
      company: { id: bid.company, name: bid.name },
      reason: state === 'declined' || state === 'withdrawn' ? bid.reason : '',
      quotes: (byBid.get(id) ?? []).map(({ bid: _bid, ...version }) => version),
    };
  });
}
