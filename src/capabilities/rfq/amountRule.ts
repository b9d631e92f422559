import type { AmountRule } from '#capabilities/rfq/quoteAmounts.ts';
import type { Currency } from '#shared/currency.ts';

/** How amounts of a request are counted: won are cut, minor units of other currencies rounded. */
export const amountRule = (terms: {
  readonly currency: Currency;
  readonly vat: 0 | 10;
}): AmountRule => ({
  rounding: terms.currency === 'KRW' ? 'down' : 'half-up',
  vat: terms.vat,
});

/** A quantity in thousandths of its unit, exactly. */
export const milliOf = (quantity: number): number => Math.round(quantity * 1000);
