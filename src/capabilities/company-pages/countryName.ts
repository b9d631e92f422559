import type { Language } from '#shared/language.ts';

/** Countries that goods of the complex commonly go to, by ISO 3166 code; others can be written by their code. */
export const countryCodes = [
  ...['AE', 'AR', 'AT', 'AU', 'BD', 'BE', 'BG', 'BR', 'CA', 'CH', 'CL', 'CN', 'CO', 'CZ', 'DE'],
  ...['DK', 'DZ', 'EE', 'EG', 'ES', 'FI', 'FR', 'GB', 'GR', 'HK', 'HR', 'HU', 'ID', 'IE', 'IL'],
  ...['IN', 'IQ', 'IT', 'JO', 'JP', 'KE', 'KH', 'KW', 'KZ', 'LK', 'LT', 'LV', 'MA', 'MM', 'MN'],
  ...['MX', 'MY', 'NG', 'NL', 'NO', 'NZ', 'OM', 'PE', 'PH', 'PK', 'PL', 'PT', 'QA', 'RO', 'RS'],
  ...['RU', 'SA', 'SE', 'SG', 'SI', 'SK', 'TH', 'TR', 'TW', 'UA', 'US', 'UZ', 'VN', 'ZA'],
] as const;

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a country in a language, by its ISO 3166 code. */
export function countryName(code: string, language: Language): string {
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  names.set(language, known);
  return known.of(code) ?? code;
}
