import { type SQL, sql } from 'drizzle-orm';
import { figuresSince } from '#capabilities/figures/figuresSince.db.ts';
import { recordedSince } from '#capabilities/figures/figureValues.db.ts';
import { type Quarter, quarterOfDay } from '#capabilities/figures/quarter.ts';
import { rowsOf, type Sql } from '#server/database.ts';

export interface QuarterClock {
  /** Now, by the database's clock. */
  readonly now: Date;
  /** Today at the place: `2026-11-27`. */
  readonly today: string;
  readonly running: Quarter;
  /** Before this nothing was recorded. */
  readonly since: Date;
  /** The quarter of that moment. */
  readonly earliest: Quarter;
  /** The quarter in which ends of quarters began to be kept. */
  readonly keptFrom: Quarter;
}

/** What time it is for the figures; the database alone knows. */
export async function readQuarterClock(db: Sql): Promise<QuarterClock> {
  const [row] = await rowsOf<{
    now: string;
    today: string;
    since: string;
    first: string;
    kept: string;
  }>(
    db,
    sql`select ${isoText('t.now')} as now, ${dayText('t.now')} as today,
          ${isoText('t.since')} as since, ${dayText('t.since')} as first, ${dayText('t.kept')} as kept
        from (select clock_timestamp() as now, ${recordedSince} as since,
          coalesce(${figuresSince}, clock_timestamp()) as kept) t`,
  );
  const { now, today, since, first, kept } = row as NonNullable<typeof row>;
  return {
    now: new Date(now),
    today,
    running: quarterOfDay(today),
    since: new Date(since),
    earliest: quarterOfDay(first),
    keptFrom: quarterOfDay(kept),
  };
}

const isoText = (moment: string): SQL =>
  sql.raw(`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const dayText = (moment: string): SQL =>
  sql.raw(`to_char(${moment} at time zone 'Asia/Seoul', 'YYYY-MM-DD')`);
