import { sql } from 'drizzle-orm';
import { amountRule, milliOf } from '#capabilities/rfq/amountRule.ts';
import type { ActParts, CarriedOut } from '#capabilities/rfq/carryOutRfq.db.ts';
import { type Decided, decideAward, type Offer } from '#capabilities/rfq/decideAward.ts';
import { theseBids } from '#capabilities/rfq/inviteCompanies.db.ts';
import type { RfqRequest } from '#capabilities/rfq/rfqAct.ts';
import { isExpired } from '#capabilities/rfq/rfqParts.db.ts';
import { type RfqRow, writeState } from '#capabilities/rfq/rfqRow.db.ts';
import { decideRfq } from '#capabilities/rfq/rfqState.ts';
import type { Awarded } from '#capabilities/rfq/rfqView.ts';
import { bidsToTell, tellBids } from '#capabilities/rfq/tellBids.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok } from '#shared/result.ts';

/** Gives lines to suppliers, whole or split, and tells everybody who was asked what became of it for them. */
export async function awardRfq(
  tx: Sql,
  { seat, row, publicUrl }: ActParts,
  { parts, note }: Extract<RfqRequest, { kind: 'award' }>,
): CarriedOut {
  const next = decideRfq(row, { kind: 'award' });
  if (!next.ok) return next;
  const asked = askedOf(row);
  const offers = await readOffers(tx, row);
  const wanted = parts.map(({ bid, line, milli }) => ({ supplier: bid, line, milli }));
  const decided = decideAward(wanted, asked, offers, amountRule(row.value.terms));
  if (!decided.ok) {
    const faults = decided.error.map(({ part, code }) => [
      `parts.${wanted.indexOf(part as (typeof wanted)[number])}`,
      code,
    ]);
    return err({ fields: Object.fromEntries(faults) });
  }
  for (const [bid, value] of decided.value) {
    await tx.execute(
      sql`insert into rfq_award (bid, value, awarded_by)
          values (${bid}::uuid, ${JSON.stringify(awardedOf(value))}::jsonb, ${seat.user})`,
    );
  }
  await tx.execute(sql`update rfq set award_note = ${note} where id = ${row.id}::uuid`);
  await writeState(tx, row.id, next.value.state);
  const chosen = theseBids([...decided.value.keys()]);
  const quoted = theseBids([...offers.keys()]);
  const tell = async (kind: 'awarded' | 'not-chosen' | 'over', which: ReturnType<typeof sql>) => {
    const words = kind === 'awarded' ? note : '';
    await tellBids(tx, row, kind, await bidsToTell(tx, row.id, which), words, publicUrl);
  };
  await tell('awarded', chosen);
  await tell('not-chosen', sql`${quoted} and not ${chosen}`);
  await tell('over', sql`not ${quoted}`);
  return ok(true);
}

/** Quantities of a request by line, in thousandths of the unit. */
export const askedOf = ({ value }: Pick<RfqRow, 'value'>): ReadonlyMap<number, number> =>
  new Map(value.lines.map(({ quantity }, at) => [at + 1, milliOf(quantity ?? 0)]));

/** Quotes of the present round that were not taken back, by bid. */
export async function readOffers(
  db: Sql,
  { id, round }: Pick<RfqRow, 'id' | 'round'>,
): Promise<ReadonlyMap<string, Offer>> {
  const rows = await rowsOf<Offer & { bid: string }>(
    db,
    sql`select distinct on (q.bid) q.bid, q.number, q.value, ${isExpired} as expired
        from opened_quote q
        where q.rfq = ${id}::uuid and q.round = ${round} and q.withdrawn_at is null
        order by q.bid, q.number desc`,
  );
  return new Map(rows.map(({ bid, ...offer }) => [bid, offer]));
}

function awardedOf({ lines, freight, amounts, quote }: Decided): Awarded {
  const told = ({ net, vat, total }: typeof amounts) => ({
    ...{ net: String(net), vat: String(vat), total: String(total) },
  });
  return {
    lines: lines.map((line) => ({
      ...line,
      tooling: String(line.tooling),
      amounts: line.amounts && told(line.amounts),
    })),
    freight: String(freight),
    amounts: told(amounts),
    quote,
  };
}
