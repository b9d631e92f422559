import type { PriceBand } from '#capabilities/rfq/priceBand.ts';
import {
  type AmountRule,
  type Amounts,
  amountsOf,
  type PricedQuantity,
  sumOf,
} from '#capabilities/rfq/quoteAmounts.ts';
import type { Currency } from '#shared/currency.ts';
import type { UnitId } from '#shared/unit.ts';

/** Quotation (견적서), purchase order (발주서), statement of transaction (거래명세서). */
export const paperKinds = ['quotation', 'purchase-order', 'statement'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Who stands on a paper, as far as it is known. */
export interface PaperSide {
  readonly name: string;
  /** Ten digits. */
  readonly businessNumber?: string | null | undefined;
  readonly representative?: string | null | undefined;
  readonly address?: string | null | undefined;
  /** 업태 */
  readonly businessType?: string | null | undefined;
  /** 종목 */
  readonly businessItem?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  /** Whom it is for the attention of. */
  readonly contact?: string | null | undefined;
}

export interface PaperLine extends PricedQuantity {
  readonly item: string;
  readonly specification: string | null;
  readonly unit: UnitId;
  readonly amounts: Amounts;
  readonly note: string | null;
  /** Prices of other quantities that are offered too. */
  readonly bands?: readonly PriceBand[];
}

/** What was agreed or is offered, as its writer worded it; null where nothing is said. */
export interface PaperTerms {
  readonly delivery: string | null;
  readonly place: string | null;
  readonly incoterm: string | null;
  readonly payment: string | null;
  readonly inspection: string | null;
}

/** One paper between two sides as plain data. Amounts are those of rfq/quoteAmounts.ts. */
export interface TradePaper {
  readonly kind: PaperKind;
  readonly number: string;
  /** Day that it is of, `2026-11-30`. */
  readonly date: string;
  /** Number of the paper that it follows from. */
  readonly reference: string | null;
  /** Who makes and seals it: the supplier of a quotation or statement, the buyer of an order. */
  readonly issuer: PaperSide;
  readonly receiver: PaperSide;
  readonly lines: readonly PaperLine[];
  /** Once for all lines; null where there is none. */
  readonly tooling: Amounts | null;
  /** Carriage; null where there is none. */
  readonly freight: Amounts | null;
  readonly currency: Currency;
  readonly rule: AmountRule;
  readonly terms: PaperTerms;
  /** Last day that it holds. */
  readonly validUntil: string | null;
  readonly remarks: string | null;
  /** Picture of the issuer’s seal, PNG. */
  readonly seal: Uint8Array | null;
}

/** A line with what it costs. */
export const pricedLine = (line: Omit<PaperLine, 'amounts'>, rule: AmountRule): PaperLine => ({
  ...line,
  amounts: amountsOf(line, rule),
});

/** What stands under the columns of a paper: its lines, tooling and freight together. */
export const paperTotal = ({ lines, tooling, freight }: TradePaper): Amounts =>
  sumOf([
    ...lines.map(({ amounts }) => amounts),
    ...[tooling, freight].filter((one) => one !== null),
  ]);
