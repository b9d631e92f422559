import type { Language } from '#shared/language.ts';

const formats = new Map<Language, Intl.DateTimeFormat>();

/** A moment to the minute by the clock of the place: 2026. 11. 27. 19:40 or 27 Nov 2026, 19:40. */
export function momentText(moment: string, language: Language): string {
  const known =
    formats.get(language) ??
    new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone: 'Asia/Seoul',
    });
  formats.set(language, known);
  return known.format(new Date(moment));
}
