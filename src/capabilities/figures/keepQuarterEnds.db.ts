import { sql } from 'drizzle-orm';
import type { FigureGroup } from '#capabilities/figures/figureSource.db.ts';
import { rememberBeginning } from '#capabilities/figures/figuresSince.db.ts';
import { keepSnapshot } from '#capabilities/figures/figureValues.db.ts';
import { type Quarter, quarterAfter, quartersDown } from '#capabilities/figures/quarter.ts';
import { readQuarterClock } from '#capabilities/figures/quarterClock.db.ts';
import { type Database, rowsOf } from '#server/database.ts';

/**
 * Keeps the figures of every quarter that has ended and has none kept, since keeping began. Called before anything
 * can change after an outage, and every minute, what stands then is what stood at the end. Answers what was kept.
 */
export async function keepQuarterEnds(
  { db }: Database,
  groups: readonly FigureGroup[],
): Promise<Quarter[]> {
  await rememberBeginning(db);
  const { running, keptFrom } = await readQuarterClock(db);
  const ended = quartersDown(quarterAfter(running, -1), keptFrom);
  const rows = await rowsOf<{ quarter: string }>(db, sql`select quarter from figure_snapshot`);
  const known = new Set(rows.map(({ quarter }) => quarter));
  const kept: Quarter[] = [];
  for (const quarter of ended.filter((one) => !known.has(one))) {
    if (await keepSnapshot(db, groups, quarter)) kept.push(quarter);
  }
  return kept;
}
