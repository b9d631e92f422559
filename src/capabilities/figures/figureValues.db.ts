import { type SQL, sql } from 'drizzle-orm';
import type { FigureGroup, FigureSource } from '#capabilities/figures/figureSource.db.ts';
import { figuresSince } from '#capabilities/figures/figuresSince.db.ts';
import { firstDay, type Quarter, quarterAfter } from '#capabilities/figures/quarter.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** The first thing that was recorded, in SQL; now where nothing was. */
export const recordedSince = sql`least(${figuresSince},
  coalesce((select at from audit_entry order by seq limit 1), clock_timestamp()))`;

export interface QuarterValues {
  readonly quarter: Quarter;
  readonly running: boolean;
  /** When what was there at its end was kept; null where it was not, or not yet. */
  readonly countedAt: string | null;
  /** Values by id of the figure. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** The quarters as a table `quarter`, for what stands in `quarterSpan`. */
function quarterTable(quarters: readonly Quarter[]): SQL {
  const rows = quarters.map((name, ordinal) => ({
    ordinal,
    name,
    first: firstDay(name),
    next: firstDay(quarterAfter(name, 1)),
  }));
  return sql`(select r.*, first::timestamp at time zone 'Asia/Seoul' as begins,
      next::timestamp at time zone 'Asia/Seoul' as ends
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(ordinal integer, name text, first date, next date)) quarter`;
}

/** All of `sources` as columns under their ids. */
const columns = (sources: readonly FigureSource[], of: (source: FigureSource) => SQL): SQL =>
  sql.join(
    sources.map((source) => sql`(${of(source)})::float8 as ${sql.identifier(source.id)}`),
    sql`, `,
  );

const sourcesOf = (groups: readonly FigureGroup[], basis: FigureSource['basis']) =>
  groups.flatMap(({ figures }) => figures.filter((figure) => figure.basis === basis));

/**
 * Every figure of each quarter in one look. What happened is counted anew, null for a quarter that was over before
 * anything was recorded; what was there at an end is what was kept then, for the quarter that runs what is there now.
 */
export function readFigureValues(
  db: Sql,
  groups: readonly FigureGroup[],
  quarters: readonly Quarter[],
): Promise<QuarterValues[]> {
  const happened = columns(
    sourcesOf(groups, 'during'),
    ({ value }) => sql`case when quarter.ends > ${recordedSince} then ${value} end`,
  );
  const stands = columns(
    sourcesOf(groups, 'at-end'),
    ({ id, value }) =>
      sql`case when quarter.ends > clock_timestamp() then ${value} else (kept.figures->>${id})::float8 end`,
  );
  return rowsOf(
    db,
    sql`select quarter.name as quarter, quarter.ends > clock_timestamp() as running,
          to_char(kept.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "countedAt",
          to_jsonb(counted) as figures
        from ${quarterTable(quarters)}
        left join figure_snapshot kept on kept.quarter = quarter.name,
        lateral (select ${happened}, ${stands}) counted
        order by quarter.ordinal`,
  );
}

/** Keeps what is there now as what was there at the end of a quarter; the first to do so counts. True for who was it. */
export async function keepSnapshot(
  tx: Sql,
  groups: readonly FigureGroup[],
  quarter: Quarter,
): Promise<boolean> {
  const kept = await rowsOf(
    tx,
    sql`insert into figure_snapshot (quarter, figures)
        select ${quarter}::text, to_jsonb(counted)
        from (select ${columns(sourcesOf(groups, 'at-end'), ({ value }) => value)}) counted
        on conflict (quarter) do nothing returning quarter`,
  );
  return kept.length > 0;
}
