import { sql } from 'drizzle-orm';
import { amountRule } from '#capabilities/rfq/amountRule.ts';
import { askedOf, readOffers } from '#capabilities/rfq/awardRfq.db.ts';
import { type ComparedQuote, compareQuotes } from '#capabilities/rfq/compareQuotes.ts';
import type { Comparison } from '#capabilities/rfq/comparison.ts';
import type { Offer } from '#capabilities/rfq/decideAward.ts';
import type { Amounts } from '#capabilities/rfq/quoteAmounts.ts';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import { isOf, type RfqRow, readRfqRow } from '#capabilities/rfq/rfqRow.db.ts';
import { isOpened } from '#capabilities/rfq/rfqState.ts';
import { scoreSuppliers, type Weights } from '#capabilities/rfq/scoreSuppliers.ts';
import { type SupplierFacts, supplierFacts } from '#capabilities/rfq/supplierFacts.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Quotes of the present round side by side, weighed; refused while they are sealed. */
export async function compareRfq(
  db: Sql,
  organisation: string,
  id: string,
  weights: Weights,
): Promise<Result<Comparison, RfqProblem>> {
  const row = await readRfqRow(db, isOf(organisation, id));
  if (row === null) return err('missing');
  if (row.state === 'draft') return err('state');
  if (!isOpened(row)) return err('sealed');
  const offers = await readOffers(db, row);
  const bids = await rowsOf<{ id: string; company: string; name: LocalText | null }>(
    db,
    sql`select b.id, b.company, (select c.name from company c where c.id = b.company) as name
        from rfq_bid b where b.rfq = ${id}::uuid order by b.invited_at, b.company`,
  );
  const offered = bids.flatMap((bid) => {
    const offer = offers.get(bid.id);
    return offer ? [{ ...bid, offer }] : [];
  });
  const facts = await supplierFacts(db, organisation, row.value.certificates, offered);
  const compared = compareQuotes(
    askedLines(row),
    offered.map(({ id: bid, offer }) => comparedOf(bid, offer)),
    amountRule(row.value.terms),
  );
  const points = scoreSuppliers(
    compared.map(({ supplier, isWhole, landed, leadDays }, at) => ({
      ...{ supplier, leadDays, metres: factsOf(facts, supplier).metres },
      landed: isWhole && !offered[at]?.offer.expired ? landed : null,
      certificates: {
        held: factsOf(facts, supplier).certificates.length,
        wanted: row.value.certificates.length,
      },
    })),
    weights,
  );
  return ok({
    rev: row.rev,
    round: row.round,
    suppliers: offered.flatMap(({ id: bid, company, name, offer }, at) => {
      const one = compared[at];
      if (!one) return [];
      const { value } = offer;
      return [
        {
          ...{ bid, company: { id: company, name }, quote: offer.number, kind: value.kind },
          cells: one.cells.map(({ supplier: _supplier, ...cell }) => ({
            ...cell,
            deviations: [...cell.deviations],
            tooling: String(cell.tooling),
            amounts: cell.amounts && told(cell.amounts),
            alternative: alternativeOf(offer, cell.line),
          })),
          isWhole: one.isWhole,
          freight: value.kind === 'stated' ? String(value.freight) : '0',
          amounts: told(one.amounts),
          landed: String(one.landed),
          leadDays: one.leadDays,
          validUntil: value.validUntil,
          expired: offer.expired,
          ...factsOf(facts, bid),
          points: points.get(bid) ?? null,
        },
      ];
    }),
  });
}

const told = ({ net, vat, total }: Amounts) => ({
  ...{ net: String(net), vat: String(vat), total: String(total) },
});

const factsOf = (facts: ReadonlyMap<string, SupplierFacts>, bid: string): SupplierFacts =>
  facts.get(bid) ?? { certificates: [], metres: null };

const askedLines = (row: RfqRow) =>
  [...askedOf(row)].map(([line, milli]) => ({
    ...{ line, milli },
    withinDays: row.value.lines[line - 1]?.withinDays ?? null,
  }));

const comparedOf = (supplier: string, { value }: Offer): ComparedQuote =>
  value.kind === 'stated'
    ? { supplier, lines: value.lines, freight: value.freight }
    : { supplier, net: value.net, vat: value.vat, leadDays: value.leadDays };

const alternativeOf = ({ value }: Offer, line: number): string | null =>
  value.kind === 'stated'
    ? (value.lines.find((one) => one.line === line)?.alternative ?? null)
    : null;
