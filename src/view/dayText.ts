import type { Language } from '#shared/language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment, by the clock of the place: 2026. 11. 27. or 27 Nov 2026. */
export const dayText = (moment: string, language: Language): string =>
  format(moment, language, { dateStyle: 'medium' });

/** Day and minute of a moment, by the clock of the place. */
export const momentText = (moment: string, language: Language): string =>
  format(moment, language, { dateStyle: 'medium', timeStyle: 'short' });

function format(moment: string, language: Language, style: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${style.timeStyle}`;
  const locale = language === 'ko' ? 'ko-KR' : 'en-GB';
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone: 'Asia/Seoul' });
  formats.set(key, known);
  return known.format(new Date(moment));
}
