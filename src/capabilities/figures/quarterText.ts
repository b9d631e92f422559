import type { Quarter } from '#capabilities/figures/quarter.ts';
import type { Language } from '#shared/language.ts';

/** A quarter as people say it: 2026년 4분기, Q4 2026. */
export function quarterText(quarter: Quarter, language: Language): string {
  const [year, number] = [quarter.slice(0, 4), quarter.slice(6)];
  return language === 'ko' ? `${year}년 ${number}분기` : `Q${number} ${year}`;
}

/** A day such as `2026-11-27`: 2026. 11. 27., 27 Nov 2026. */
export function calendarDayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
