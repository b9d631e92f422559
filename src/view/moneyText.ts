import { type Currency, currencies } from '#shared/currency.ts';
import type { Language } from '#shared/language.ts';

/** An amount in minor units, as the language writes it: 12,500원, ₩12,500, $12.50. A `bigint` is written exactly. */
export function moneyText(minor: number | bigint, currency: Currency, language: Language): string {
  const digits = currencies[currency];
  const major = typeof minor === 'bigint' ? exactly(minor, digits) : minor / 10 ** digits;
  return writtenIn(currency, language, digits, digits).format(major);
}

/** A price of one in hundredths of the minor unit, with as many digits as it needs: 12.5원, $1.2345. */
export function unitPriceText(price: number, currency: Currency, language: Language): string {
  const digits = currencies[currency];
  const major = exactly(BigInt(price), digits + 2);
  return writtenIn(currency, language, digits, digits + 2).format(major);
}

const exactly = (count: bigint, digits: number): `${number}` =>
  `${count}E-${digits}` as `${number}`;

function writtenIn(currency: Currency, language: Language, least: number, most: number) {
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
  if (currency !== 'KRW' || language !== 'ko')
    return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits });
  const plain = new Intl.NumberFormat('ko', digits);
  return { format: (major: number | `${number}`) => `${plain.format(major)}원` };
}
