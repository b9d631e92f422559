import { holdingQuote } from '#capabilities/rfq/holdingQuote.ts';
import { type AskedRfq, askedRfqSchema } from '#capabilities/rfq/rfq.ts';
import type { Awarded, QuoteVersion } from '#capabilities/rfq/rfqView.ts';
import { awardPaper, type Deal, quotationOf } from '#capabilities/trade-papers/dealPaper.ts';
import { readDealParts } from '#capabilities/trade-papers/dealParts.db.ts';
import { readIssuerSide } from '#capabilities/trade-papers/paperIssuer.db.ts';
import type { PaperKind, TradePaper } from '#capabilities/trade-papers/tradePaper.ts';
import type { Sql } from '#server/database.ts';
import { dayIn } from '#shared/dayIn.ts';
import type { Language } from '#shared/language.ts';
import type { LocalText } from '#shared/localText.ts';
import { textIn } from '#shared/localText.ts';

interface Wanted {
  readonly kind: PaperKind;
  readonly bid: string;
  readonly company: LocalText | null;
  readonly asked: unknown;
  /** Versions that who asks may read, the latest first. */
  readonly quotes: readonly QuoteVersion[];
  readonly round: number;
  readonly awarded: Awarded | null;
  readonly language: Language;
}

/**
 * A paper of one company’s place in a request, for who may read what it is made of; null where there is nothing to
 * make it of: no quote that holds, a quote that is a paper already, no award.
 */
export async function makeDealPaper(db: Sql, wanted: Wanted): Promise<TradePaper | null> {
  const { kind, awarded, quotes, language } = wanted;
  const version = awarded
    ? quotes.find(({ number }) => number === awarded.quote)
    : holdingQuote(quotes, wanted.round);
  const asked = askedRfqSchema.safeParse(wanted.asked);
  const parts = await readDealParts(db, wanted.bid);
  if (!version || !asked.success || !parts) return null;
  const side = (organisation: string | null, name: string, company: string | null) =>
    organisation === null
      ? { side: { name }, seal: null }
      : readIssuerSide(db, organisation, { name, company });
  const { buyer, supplier } = parts;
  const name = wanted.company ? textIn(wanted.company, language) : '–';
  const makes = await side(supplier.id, name, supplier.company);
  const orders = await side(buyer.id, buyer.name, null);
  const deal = (own: typeof makes, receiver: Deal['receiver'], date: string): Deal => ({
    ...{ bid: wanted.bid, version, language, receiver, date },
    asked: asked.data satisfies AskedRfq,
    issuer: own.side,
    seal: own.seal,
  });
  if (kind === 'quotation') {
    return quotationOf(deal(makes, { name: buyer.name }, dayIn(version.quotedAt)));
  }
  if (!awarded || parts.awardedOn === null) return null;
  return kind === 'purchase-order'
    ? awardPaper(kind, awarded, deal(orders, makes.side, parts.awardedOn))
    : awardPaper(kind, awarded, deal(makes, orders.side, parts.today));
}
