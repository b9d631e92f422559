import { type Currency, currencies } from '#shared/currency.ts';
import type { Language } from '#shared/language.ts';

/** An amount in minor units, as the language writes it: 12,500원, ₩12,500, $12.50. */
export function moneyText(minor: number, currency: Currency, language: Language): string {
  const digits = currencies[currency];
  const major = minor / 10 ** digits;
  if (currency === 'KRW' && language === 'ko') {
    return `${new Intl.NumberFormat('ko', { maximumFractionDigits: 0 }).format(major)}원`;
  }
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(major);
}
