import type { Language } from '#shared/language.ts';

/** A day as papers write it: 2026년 11월 30일, 30 November 2026. */
export const paperDayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
