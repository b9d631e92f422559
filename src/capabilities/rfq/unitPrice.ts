import { type Currency, currencies, scaledOf } from '#shared/currency.ts';

/** Prices of one are counted in hundredths of the minor unit: two digits more than the currency has. */
const finer = 2;

/** A price of one as it is typed, `1,250.5`, in hundredths of the minor unit; null where it is none or finer. */
export const unitPriceOf = (typed: string, currency: Currency): number | null =>
  scaledOf(typed, currencies[currency] + finer);

/** The same back as a plain decimal number without needless digits: `1250.5`. */
export function unitPriceDecimal(price: number, currency: Currency): string {
  const digits = currencies[currency] + finer;
  return (price / 10 ** digits).toFixed(digits).replace(/\.?0+$/, '');
}
