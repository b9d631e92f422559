import { unitPriceAt } from '#capabilities/rfq/priceBand.ts';
import type { Quote } from '#capabilities/rfq/quote.ts';
import {
  type AmountRule,
  type Amounts,
  amountsOf,
  sumOf,
  withVat,
} from '#capabilities/rfq/quoteAmounts.ts';

/** What a quote comes to for the quantities that were asked for. */
export interface QuoteTotals {
  /** By place of the line, from 0; null where there is no price for the quantity. */
  readonly lines: readonly (Amounts | null)[];
  /** Tooling and carriage. */
  readonly extras: Amounts;
  readonly all: Amounts;
}

/** Totals of a quote for quantities in thousandths of their units; a paper says its own. */
export function quoteTotals(quote: Quote, milli: readonly number[], rule: AmountRule): QuoteTotals {
  if (quote.kind === 'paper') {
    const [net, vat] = [BigInt(quote.net), BigInt(quote.vat)];
    return { lines: [], extras: sumOf([]), all: { net, vat, total: net + vat } };
  }
  const lines = milli.map((count, at) => {
    const bands = quote.lines.find(({ line }) => line === at + 1)?.bands ?? [];
    const unitPrice = unitPriceAt(bands, count);
    return unitPrice === null ? null : amountsOf({ unitPrice, milli: count }, rule);
  });
  const tooling = quote.lines.filter(({ line }) => lines[line - 1]).map((line) => line.tooling);
  const extras = sumOf([...tooling, quote.freight].map((net) => withVat(BigInt(net), rule)));
  return { lines, extras, all: sumOf([...lines.filter((line) => line !== null), extras]) };
}
