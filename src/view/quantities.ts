import type { Language } from '#shared/language.ts';

const numbers = new Map<string, Intl.NumberFormat>();

function format(value: number, language: Language, digits: number): string {
  const key = `${language}${digits}`;
  const known =
    numbers.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  numbers.set(key, known);
  return known.format(value);
}

/** A count, grouped as the language does. */
export const countText = (value: number, language: Language): string => format(value, language, 0);

/** A measure, to a thousandth. */
export const quantityText = (value: number, language: Language): string =>
  format(value, language, 3);

/** Square metres, whole. */
export const areaText = (squareMetres: number, language: Language): string =>
  `${format(squareMetres, language, 0)} ㎡`;

/** Metres; one decimal below 100 m. */
export const metresText = (metres: number, language: Language): string =>
  `${format(metres, language, Math.abs(metres) < 100 ? 1 : 0)} m`;

/** A month such as `2026-11`: as written in Korean, spelt out in English; anything else as it stands. */
export function monthText(month: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})/.exec(month);
  if (!match) return month;
  if (language === 'ko') return match[0];
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, 1));
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(date);
}
