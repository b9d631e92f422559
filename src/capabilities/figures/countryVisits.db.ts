import { sql } from 'drizzle-orm';
import type { FigureReport, ReportQuarter } from '#capabilities/figures/figure.ts';
import { type FoldedVisits, foldCountries } from '#capabilities/figures/foldCountries.ts';
import { compareQuarters, firstDay, quarterOfDay } from '#capabilities/figures/quarter.ts';
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
  const [last, first] = [quarters[0]?.until, quarters.at(-1)?.from];
  const rows = await rowsOf<{ day: string; country: string; visits: number; counted: string }>(
    db,
    sql`select date_trunc('quarter', day)::date::text as day, country, sum(visits)::float8 as visits
        from visit_count
        where day >= ${first}::date and day <= ${last}::date and day < ${weekBegin(today)}
        group by 1, 2`,
  );
  const [week] = await rowsOf<{ ended: string }>(
    db,
    sql`select (${weekBegin(today)} - 1)::text as ended`,
  );
  const ended = week?.ended ?? '';
  const folded = quarters.map(({ quarter, running: runs }): FoldedVisits | null => {
    if (compareQuarters(quarter, keptFrom) < 0) return null;
    const own = rows.filter(({ day }) => quarterOfDay(day) === quarter);
    const visits = new Map(own.map(({ country, visits }) => [country, visits]));
    return foldCountries(visits, { running: runs });
  });
  const isTold = quarters.some(({ running: runs }) => runs) && ended >= firstDay(running);
  return {
    countedUntil: isTold ? ended : null,
    countries: countriesOf(folded),
    others: folded.map((one) => one?.others ?? null),
    total: folded.map((one) => one?.total ?? null),
  };
}

/** Monday of this week, or the first day of this quarter where that came later. */
const weekBegin = (today: string) =>
  sql`greatest(date_trunc('week', ${today}::date)::date, date_trunc('quarter', ${today}::date)::date)`;

/** Every country that some quarter names. */
function countriesOf(folded: readonly (FoldedVisits | null)[]): CountryVisits['countries'] {
  const codes = new Set(folded.flatMap((one) => [...(one?.named.keys() ?? [])]));
  const countries = [...codes].map((country) => ({
    country,
    values: folded.map((one) => one?.named.get(country) ?? null),
  }));
  const weight = (values: readonly (number | null)[]): number[] => values.map((n) => n ?? 0);
  return countries.sort((a, b) => {
    if ((a.country === unknownCountry) !== (b.country === unknownCountry))
      return a.country === unknownCountry ? 1 : -1;
    const [left, right] = [weight(a.values), weight(b.values)];
    const at = left.findIndex((value, i) => value !== right[i]);
    return at < 0 ? (a.country < b.country ? -1 : 1) : (right[at] ?? 0) - (left[at] ?? 0);
  });
}
