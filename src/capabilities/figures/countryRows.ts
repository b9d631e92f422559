import type { FigureReport } from '#capabilities/figures/figure.ts';
import type { FigureTexts } from '#capabilities/figures/reportTexts.ts';
import { countryName, unknownCountry } from '#shared/country.ts';
import type { Language } from '#shared/language.ts';

export interface CountryRow {
  readonly code: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly kind: 'country' | 'others' | 'total';
}

/** Visits by country with what is summed up and the total; nothing where nothing was counted. */
export function countryRows(
  { visits, quarters }: FigureReport,
  texts: FigureTexts,
  language: Language,
): CountryRow[] {
  const { countries, others, total } = visits;
  if (countries.length === 0 && total.every((sum) => !sum)) return [];
  const rest = quarters[0]?.running ? texts.othersRunning : texts.others;
  return [
    ...countries.map(({ country, values }): CountryRow => {
      const known = country !== unknownCountry;
      const name = known ? (countryName(country, language) ?? country) : texts.unknown;
      return { code: known ? country : '', name, values, kind: 'country' };
    }),
    { code: '', name: rest, values: others, kind: 'others' },
    { code: '', name: texts.total, values: total, kind: 'total' },
  ];
}
