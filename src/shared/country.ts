import type { Language } from '#shared/language.ts';

/** Code of a country that is not known. */
export const unknownCountry = 'ZZ';

const names = new Map<Language, Intl.DisplayNames>();

/** Name of a country by its code, ISO 3166-1 alpha-2; undefined where there is none. */
export function countryName(code: string, language: Language): string | undefined {
  if (!/^[A-Z]{2}$/.test(code) || code === unknownCountry) return undefined;
  const known =
    names.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  names.set(language, known);
  return known.of(code);
}

/** The code as written, or `unknownCountry` where no country has it. */
export function countryOf(code: unknown): string {
  return typeof code === 'string' && countryName(code, 'en') !== undefined ? code : unknownCountry;
}
