import { type AwardedPart, type AwardFault, awardFaults } from '#capabilities/rfq/awardFault.ts';
import { unitPriceAt } from '#capabilities/rfq/priceBand.ts';
import type { Quote, StatedQuote } from '#capabilities/rfq/quote.ts';
import {
  type AmountRule,
  type Amounts,
  amountsOf,
  sumOf,
  withVat,
} from '#capabilities/rfq/quoteAmounts.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** A quote that an award can be made on: the last of its company in the present round. */
export interface Offer {
  readonly number: number;
  readonly value: Quote;
  /** Its last day is over: nothing of it is to be had. */
  readonly expired: boolean;
}

interface DecidedLine {
  readonly line: number;
  readonly milli: number;
  /** Null where the paper of the quote says it. */
  readonly unitPrice: number | null;
  readonly tooling: bigint;
  readonly amounts: Amounts | null;
}

/** What one supplier is to deliver, and for how much. */
export interface Decided {
  readonly lines: readonly DecidedLine[];
  readonly freight: bigint;
  /** Goods, tooling and carriage, each with its own VAT, so that the parts add up to what stands under them. */
  readonly amounts: Amounts;
  /** Number of the version that is awarded. */
  readonly quote: number;
}

/**
 * An award by supplier, exact to the minor unit, or what is wrong with it. A paper has no price of a part: it is
 * awarded whole or not at all.
 */
export function decideAward(
  parts: readonly AwardedPart[],
  asked: ReadonlyMap<number, number>,
  offers: ReadonlyMap<string, Offer>,
  rule: AmountRule,
): Result<ReadonlyMap<string, Decided>, AwardFault[]> {
  const faults = awardFaults(parts, { asked, hasPrice: (part) => hasPrice(part, offers) });
  const partial = parts.filter(
    ({ supplier }) => isPaper(offers.get(supplier)) && !isWhole(supplier, parts, asked),
  );
  faults.push(...partial.map((part) => ({ part, code: 'whole-only' as const })));
  if (faults.length > 0) return err(faults);
  const chosen = new Map<string, Decided>();
  for (const { supplier } of parts) {
    const offer = offers.get(supplier);
    if (!offer || chosen.has(supplier)) continue;
    const own = parts.filter((part) => part.supplier === supplier);
    chosen.set(supplier, decided(own, offer, rule));
  }
  return ok(chosen);
}

const isPaper = (offer: Offer | undefined): boolean => offer?.value.kind === 'paper';

const isWhole = (
  supplier: string,
  parts: readonly AwardedPart[],
  asked: ReadonlyMap<number, number>,
): boolean =>
  [...asked].every(([line, milli]) =>
    parts.some((part) => part.supplier === supplier && part.line === line && part.milli === milli),
  );

function hasPrice(part: AwardedPart, offers: ReadonlyMap<string, Offer>): boolean {
  const offer = offers.get(part.supplier);
  if (!offer || offer.expired) return false;
  return offer.value.kind === 'paper' || priceOf(part, offer.value) !== null;
}

const priceOf = ({ line, milli }: AwardedPart, { lines }: StatedQuote): number | null =>
  unitPriceAt(lines.find((one) => one.line === line)?.bands ?? [], milli);

function decided(
  parts: readonly AwardedPart[],
  { value, number }: Offer,
  rule: AmountRule,
): Decided {
  const inOrder = parts.toSorted((a, b) => a.line - b.line);
  if (value.kind === 'paper') {
    const [net, vat] = [BigInt(value.net), BigInt(value.vat)];
    const lines = inOrder.map(({ line, milli }) => ({
      ...{ line, milli, unitPrice: null, tooling: 0n, amounts: null },
    }));
    return { lines, freight: 0n, amounts: { net, vat, total: net + vat }, quote: number };
  }
  const lines = inOrder.map((part) => {
    const { line, milli } = part;
    const unitPrice = priceOf(part, value) ?? 0;
    const tooling = BigInt(value.lines.find((one) => one.line === line)?.tooling ?? 0);
    return { line, milli, unitPrice, tooling, amounts: amountsOf({ unitPrice, milli }, rule) };
  });
  const freight = BigInt(value.freight);
  const amounts = sumOf([
    ...lines.flatMap((line) => [line.amounts, withVat(line.tooling, rule)]),
    withVat(freight, rule),
  ]);
  return { lines, freight, amounts, quote: number };
}
