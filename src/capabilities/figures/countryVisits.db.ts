import { sql } from 'drizzle-orm';
import type { FigureReport, ReportQuarter } from '#capabilities/figures/figure.ts';
import { type FoldedVisits, foldCountries } from '#capabilities/figures/foldCountries.ts';
import {
  compareQuarters,
  firstDay,
  lastSunday,
  quarterOfDay,
} from '#capabilities/figures/quarter.ts';
import type { QuarterClock } from '#capabilities/figures/quarterClock.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { unknownCountry } from '#shared/country.ts';

type CountryVisits = Omit<FigureReport['visits'], 'source'>;

/**
 * Visits by country of each quarter, the largest of the first one first. Of the quarter that runs whole weeks alone are
 * told, up to last Sunday.
 */
export async function readCountryVisits(
  db: Sql,
  quarters: readonly ReportQuarter[],
  { running, today, keptFrom }: QuarterClock,
): Promise<CountryVisits> {
  const sunday = lastSunday(today);
  const [last, first] = [quarters[0]?.until, quarters.at(-1)?.from];
  const rows = await rowsOf<{ day: string; country: string; visits: number }>(
    db,
    sql`select date_trunc('quarter', day)::date::text as day, country, sum(visits)::float8 as visits
        from visit_count
        where day >= ${first}::date and day <= ${last}::date
          and (day <= ${sunday}::date or day < ${firstDay(running)}::date)
        group by 1, 2`,
  );
  const folded = quarters.map(({ quarter, running: runs }): FoldedVisits | null => {
    if (compareQuarters(quarter, keptFrom) < 0) return null;
    const own = rows.filter(({ day }) => quarterOfDay(day) === quarter);
    const visits = new Map(own.map(({ country, visits }) => [country, visits]));
    return foldCountries(visits, { running: runs });
  });
  const isTold = quarters[0]?.running === true && sunday >= firstDay(running);
  return {
    countedUntil: isTold ? sunday : null,
    countries: countriesOf(folded),
    others: folded.map((one) => one?.others ?? null),
    total: folded.map((one) => one?.total ?? null),
  };
}

/** Every country that some quarter names. */
function countriesOf(folded: readonly (FoldedVisits | null)[]): CountryVisits['countries'] {
  const codes = new Set(folded.flatMap((one) => [...(one?.named.keys() ?? [])]));
  const countries = [...codes].map((country) => ({
    country,
    values: folded.map((one) => one?.named.get(country) ?? null),
  }));
  const order = ({ country, values }: (typeof countries)[number]): number =>
    country === unknownCountry ? -1 : (values[0] ?? 0);
  return countries.sort((a, b) => order(b) - order(a) || (a.country < b.country ? -1 : 1));
}
