import type { Language } from '#shared/language.ts';

/** A date as exact as it is known: `1974-04-01` in Korean, `1 April 1974` in English; months and years likewise. */
export function dateText(date: string, language: Language): string {
  if (language === 'ko') return date.replaceAll('-', '. ').concat('.');
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}
