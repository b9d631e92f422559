/** Currencies that prices are given in, with the digits of their minor unit (ISO 4217). */
export const currencies = { KRW: 0, USD: 2, EUR: 2, JPY: 0, CNY: 2, PLN: 2 } as const;

export type Currency = keyof typeof currencies;
export const currencyIds = Object.keys(currencies) as [Currency, ...Currency[]];

/** An amount in minor units as a plain decimal number, `12.50`. */
export const decimalOf = (minor: number, currency: Currency): string =>
  (minor / 10 ** currencies[currency]).toFixed(currencies[currency]);

/** A plain decimal number, groups of digits allowed, in minor units; null where it is none or is finer than they are. */
export const minorOf = (text: string, currency: Currency): number | null =>
  scaledOf(text, currencies[currency]);

/** The same counted in the last of so many digits after the point. */
export function scaledOf(text: string, digits: number): number | null {
  const read = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!read) return null;
  const fraction = (read[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const scaled = Number(
    `${(read[1] as string).replaceAll(',', '')}${fraction.padEnd(digits, '0')}`,
  );
  return Number.isSafeInteger(scaled) ? scaled : null;
}
