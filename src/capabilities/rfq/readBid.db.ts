import { sql } from 'drizzle-orm';
import { isSeenBy, standingColumns } from '#capabilities/rfq/bidRow.db.ts';
import { type BidStanding, bidState } from '#capabilities/rfq/bidState.ts';
import type { AskedRfq } from '#capabilities/rfq/rfq.ts';
import { readHistory } from '#capabilities/rfq/rfqActs.db.ts';
import { filesForBid, listRfqFiles } from '#capabilities/rfq/rfqFile.db.ts';
import { readQuestions, readRounds, readVersions } from '#capabilities/rfq/rfqParts.db.ts';
import { type RfqRow, rfqColumns, rfqFrom } from '#capabilities/rfq/rfqRow.db.ts';
import type { Awarded, Bid } from '#capabilities/rfq/rfqView.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

type Found = RfqRow &
  BidStanding & {
    readonly bid: string;
    readonly company: string;
    readonly name: LocalText | null;
    readonly buyer: string | null;
    readonly verified: boolean;
    readonly asked: AskedRfq;
    readonly hasQuoted: boolean;
    readonly awarded: Awarded | null;
  };

/**
 * A request as a company that was asked sees it, null where its people have none of that id: what is asked for, what
 * is their own, and questions with answers; nothing of others, nor whether there are any.
 */
export async function readBid(db: Sql, organisation: string, id: string): Promise<Bid | null> {
  const [row] = await rowsOf<Found>(
    db,
    sql`select ${rfqColumns}, b.id as bid, b.company,
          (select c.name from company c where c.id = b.company) as name,
          (select o.name from organisation o where o.id = r.organisation) as buyer,
          exists (select from claim v where v.organisation = r.organisation and v.state = 'approved') as verified,
          d.value as asked, ${standingColumns},
          exists (select from rfq_quote q where q.bid = b.id and q.round = r.round and q.withdrawn_at is null)
            as "hasQuoted",
          (select a.value from rfq_award a where a.bid = b.id) as awarded
        from ${rfqFrom} join rfq_bid b on b.rfq = r.id
        where b.id = ${id}::uuid and ${isSeenBy(organisation)}`,
  );
  if (!row) return null;
  const seen = sql`(t.bid = ${id}::uuid or t.answer is not null)`;
  const versions = await readVersions(db, 'rfq_quote', sql`q.bid = ${id}::uuid`);
  return {
    id,
    company: { id: row.company, name: row.name },
    buyer: { name: row.buyer, verified: row.verified },
    state: bidState(row),
    rfqState: row.state,
    value: row.asked,
    round: row.round,
    rounds: await readRounds(db, row.id),
    now: new Date(row.clock).toISOString(),
    quotes: versions.map(({ bid: _bid, ...version }) => version),
    questions: await readQuestions(db, row.id, id, seen),
    files: await listRfqFiles(db, filesForBid(row.id, id)),
    reason: row.reason,
    outcome: outcomeOf(row),
    history: await readHistory(db, row.id, id),
  };
}

function outcomeOf({ state, awarded, awardNote: note, hasQuoted }: Found): Bid['outcome'] {
  if (state !== 'awarded') return null;
  if (awarded) return { kind: 'awarded', awarded, note };
  return hasQuoted ? { kind: 'not-chosen' } : null;
}
