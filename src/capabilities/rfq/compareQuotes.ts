import { type PriceBand, unitPriceAt } from '#capabilities/rfq/priceBand.ts';
import { type AmountRule, type Amounts, amountsOf, sumOf } from '#capabilities/rfq/quoteAmounts.ts';

/** A line that was asked for, with the quantity that is compared. */
export interface AskedLine {
  readonly line: number;
  readonly milli: number;
  /** Latest day that it is wanted after an order. */
  readonly withinDays: number | null;
}

/** What a supplier answered to one line. */
export interface QuotedLine {
  readonly line: number;
  /** Empty where the supplier does not offer it. */
  readonly bands: readonly PriceBand[];
  /** Once, in minor units. */
  readonly tooling: number;
  readonly leadDays: number | null;
  /** What is offered instead of what was asked for. */
  readonly alternative: string | null;
}

interface StatedLines {
  readonly supplier: string;
  readonly lines: readonly QuotedLine[];
  /** Carriage and other costs of the whole, in minor units. */
  readonly freight: number;
}

/** A paper of the supplier’s own, of which the totals of the whole are known, in minor units. */
interface StatedTotals {
  readonly supplier: string;
  readonly net: number;
  readonly vat: number;
  readonly leadDays: number | null;
}

export type ComparedQuote = StatedLines | StatedTotals;

/** How an answer differs from what was asked. */
export type Deviation =
  | 'no-bid'
  | 'missing'
  | 'below-band'
  | 'alternative'
  | 'late'
  /** The price of the line stands on a paper alone. */
  | 'on-paper';

export interface ComparedCell {
  readonly supplier: string;
  readonly line: number;
  readonly unitPrice: number | null;
  /** Null where there is no price for the quantity. */
  readonly amounts: Amounts | null;
  readonly tooling: bigint;
  readonly leadDays: number | null;
  readonly deviations: readonly Deviation[];
  /** No other supplier’s answer to the line is cheaper, tooling included. */
  readonly isCheapest: boolean;
}

export interface ComparedSupplier {
  readonly supplier: string;
  readonly cells: readonly ComparedCell[];
  /** Every line is answered with a price. */
  readonly isWhole: boolean;
  /** Of the lines that are answered. */
  readonly amounts: Amounts;
  /** Net of goods, tooling and freight: what it costs until it stands in the yard. */
  readonly landed: bigint;
  /** Of the slowest line; null where one does not say. */
  readonly leadDays: number | null;
}

/** Lines against suppliers, in the order of both. All quotes are in one currency. */
export function compareQuotes(
  asked: readonly AskedLine[],
  quotes: readonly ComparedQuote[],
  rule: AmountRule,
): ComparedSupplier[] {
  const rows = asked.map((line) => {
    const cells = quotes.map((quote) => cellOf(line, quote, rule));
    const costs = cells.flatMap((cell) => costOf(cell) ?? []);
    const least = costs.reduce((min, cost) => (cost < min ? cost : min), costs[0] ?? 0n);
    return cells.map((cell) => ({ ...cell, isCheapest: costOf(cell) === least }));
  });
  return quotes.map((quote, at) => {
    const { supplier } = quote;
    const cells = rows.map((row) => row[at] as ComparedCell);
    if (!('lines' in quote)) {
      const [net, vat] = [BigInt(quote.net), BigInt(quote.vat)];
      const amounts = { net, vat, total: net + vat };
      return { supplier, cells, amounts, isWhole: true, landed: net, leadDays: quote.leadDays };
    }
    const priced = cells.flatMap(({ amounts }) => amounts ?? []);
    const amounts = sumOf(priced);
    const tooling = cells.reduce((sum, cell) => (cell.amounts ? sum + cell.tooling : sum), 0n);
    const leads = cells.map(({ leadDays }) => leadDays);
    return {
      ...{ supplier, cells, amounts },
      isWhole: priced.length === asked.length,
      landed: amounts.net + tooling + BigInt(quote.freight),
      leadDays: leads.every((days) => days !== null) ? Math.max(...leads) : null,
    };
  });
}

function cellOf(
  { line, milli, withinDays }: AskedLine,
  quote: ComparedQuote,
  rule: AmountRule,
): Omit<ComparedCell, 'isCheapest'> {
  const { supplier } = quote;
  if (!('lines' in quote)) {
    const { leadDays } = quote;
    const deviations = ['on-paper', ...lateness(withinDays, leadDays)] as const;
    return { supplier, line, leadDays, deviations, unitPrice: null, amounts: null, tooling: 0n };
  }
  const quoted = quote.lines.find((one) => one.line === line);
  const unitPrice = quoted ? unitPriceAt(quoted.bands, milli) : null;
  const leadDays = quoted?.leadDays ?? null;
  const deviations: Deviation[] = [];
  if (!quoted) deviations.push('missing');
  else if (quoted.bands.length === 0) deviations.push('no-bid');
  else if (unitPrice === null) deviations.push('below-band');
  if (quoted?.alternative) deviations.push('alternative');
  deviations.push(...lateness(withinDays, leadDays));
  return {
    ...{ supplier, line, unitPrice, leadDays, deviations },
    amounts: unitPrice === null ? null : amountsOf({ unitPrice, milli }, rule),
    tooling: BigInt(quoted?.tooling ?? 0),
  };
}

const lateness = (withinDays: number | null, leadDays: number | null): 'late'[] =>
  withinDays !== null && leadDays !== null && leadDays > withinDays ? ['late'] : [];

const costOf = ({ amounts, tooling }: Pick<ComparedCell, 'amounts' | 'tooling'>): bigint | null =>
  amounts && amounts.net + tooling;
