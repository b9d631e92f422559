import { unknownCountry } from '#shared/country.ts';

/** Visits of a quarter below which a country is not named. */
export const leastNamed = 5;

export interface FoldedVisits {
  /** Visits by country, ISO 3166-1 alpha-2; each `leastNamed` at least, what is unknown always. */
  readonly named: ReadonlyMap<string, number>;
  /** Visits that are not told by country. */
  readonly others: number;
  /** All visits of the quarter. */
  readonly total: number;
}

/**
 * Sums up what would tell of few people. While a quarter runs, countries are told in whole steps of `leastNamed`, so
 * that two looks at it do not tell single visits between them; the rest of each goes to `others`. The threshold is
 * k-anonymity with k = 5.
 */
export function foldCountries(
  visits: ReadonlyMap<string, number>,
  { running }: { readonly running: boolean },
): FoldedVisits {
  const named = new Map<string, number>();
  let total = 0;
  let told = 0;
  for (const [country, count] of visits) {
    total += count;
    const shown = country === unknownCountry || !running ? count : count - (count % leastNamed);
    if (count === 0 || (country !== unknownCountry && shown < leastNamed)) continue;
    named.set(country, shown);
    told += shown;
  }
  return { named, others: total - told, total };
}
