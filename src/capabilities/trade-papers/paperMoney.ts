import { type Currency, currencies } from '#shared/currency.ts';
import { decimalText } from '#shared/decimalText.ts';

/** A number as it is written and, where a spreadsheet can hold it exactly, as it is. */
export interface WrittenNumber {
  readonly text: string;
  readonly number: { readonly value: number; readonly format: string } | null;
}

/** Digits that a spreadsheet keeps of a number. */
const keptDigits = 15;

/** A whole number of `10 ** -scale`, exactly. */
export function writtenNumber(value: bigint, scale: number, least: number): WrittenNumber {
  const text = decimalText(value, scale, least);
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  const decimals = text.split('.')[1]?.length ?? 0;
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const number = { value: Number(text.replaceAll(',', '')), format };
  return { text, number: digits.length <= keptDigits ? number : null };
}

/** An amount in minor units. */
export const writtenAmount = (amount: bigint, currency: Currency): WrittenNumber =>
  writtenNumber(amount, currencies[currency], currencies[currency]);

/** A price of one, in hundredths of the minor unit. */
export const writtenPrice = (price: number, currency: Currency): WrittenNumber =>
  writtenNumber(BigInt(price), currencies[currency] + 2, currencies[currency]);

/** A quantity in thousandths. */
export const writtenQuantity = (milli: number): WrittenNumber => writtenNumber(BigInt(milli), 3, 0);

const signs: Readonly<Record<Currency, string>> = {
  ...{ KRW: '₩', USD: 'US$', EUR: '€', JPY: 'JP¥', CNY: 'CN¥', PLN: 'PLN ' },
};

/** An amount in minor units with its currency before it. */
export function writtenMoney(amount: bigint, currency: Currency): WrittenNumber {
  const { text, number } = writtenAmount(amount, currency);
  const sign = signs[currency];
  const format = number && { ...number, format: `"${sign}"${number.format}` };
  return { text: `${sign}${text}`, number: format };
}
