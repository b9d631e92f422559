import { sql } from 'drizzle-orm';
import { type FigureSource, quarterSpan } from '#capabilities/figures/figureSource.db.ts';
import { figuresSince } from '#capabilities/figures/figuresSince.db.ts';

/** Visits of a quarter; null for one that ended before visits were counted. */
export const visitFigures: readonly FigureSource[] = [
  {
    id: 'visits',
    label: { ko: '방문자(하루에 한 번)', en: 'Visitors, once a day each' },
    basis: 'during',
    value: sql`case when ${quarterSpan.ends} > ${figuresSince} then (
      select coalesce(sum(visits), 0) from visit_count
      where day >= ${quarterSpan.first} and day < ${quarterSpan.next}) end`,
  },
];
