import { readCountryVisits } from '#capabilities/figures/countryVisits.db.ts';
import type { CountrySource, FigureReport } from '#capabilities/figures/figure.ts';
import type { FigureGroup } from '#capabilities/figures/figureSource.db.ts';
import { readFigureValues } from '#capabilities/figures/figureValues.db.ts';
import {
  firstDay,
  lastDay,
  type Quarter,
  quarterAfter,
  quartersDown,
} from '#capabilities/figures/quarter.ts';
import { readQuarterClock } from '#capabilities/figures/quarterClock.db.ts';
import type { Sql } from '#server/database.ts';

/** Quarters beside the chosen one. */
const before = 3;

/**
 * The figures of a quarter, the running one where none is named, and of the three before it; null for a quarter that
 * has not begun or was over before anything was recorded.
 */
export async function readFigureReport(
  db: Sql,
  groups: readonly FigureGroup[],
  source: CountrySource,
  wanted?: Quarter,
): Promise<FigureReport | null> {
  const clock = await readQuarterClock(db);
  const available = quartersDown(clock.running, clock.earliest);
  const chosen = wanted ?? clock.running;
  if (!available.includes(chosen)) return null;
  const span = quartersDown(chosen, quarterAfter(chosen, -before));
  const values = await readFigureValues(db, groups, span);
  const quarters = values.map(({ quarter, running, countedAt }) => ({
    quarter,
    from: firstDay(quarter),
    until: lastDay(quarter),
    running,
    countedAt,
  }));
  return {
    asOf: clock.now.toISOString(),
    zone: 'Asia/Seoul',
    since: clock.since.toISOString(),
    quarters,
    available,
    groups: groups.map(({ id, title, figures }) => ({
      id,
      title,
      figures: figures.map(({ id: figure, label, part = false, unit = 'count', basis }) => ({
        ...{ id: figure, label, part, unit, basis },
        values: values.map((quarter) => quarter.figures[figure] ?? null),
      })),
    })),
    visits: { source, ...(await readCountryVisits(db, quarters, clock)) },
  };
}
