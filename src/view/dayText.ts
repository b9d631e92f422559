import type { Language } from '#shared/language.ts';

const formats = new Map<Language, Intl.DateTimeFormat>();

/** The day of a moment, by the clock of the place: 2026. 11. 27. or 27 Nov 2026. */
export function dayText(moment: string, language: Language): string {
  const known =
    formats.get(language) ??
    new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
      dateStyle: 'medium',
      timeZone: 'Asia/Seoul',
    });
  formats.set(language, known);
  return known.format(new Date(moment));
}
