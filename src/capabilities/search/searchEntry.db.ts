import { type SQL, sql } from 'drizzle-orm';
import type { SectorId } from '#capabilities/companies/sector.ts';
import { rankHits } from '#capabilities/search/rankHits.ts';
import { readQuery, type SearchQuery } from '#capabilities/search/readQuery.ts';
import type { SearchAnswer, SearchHit } from '#capabilities/search/search.ts';
import { mostLit, type SearchEntry } from '#capabilities/search/searchEntry.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import type { LocalText } from '#shared/localText.ts';

/** Hits that are ranked and whose buildings light up; further ones are only counted. */
const mostRanked = 300;

const columns = {
  kind: 'text',
  id: 'text',
  name: 'jsonb',
  detail: 'jsonb',
  sector: 'text',
  x: 'double precision',
  z: 'double precision',
  reach: 'double precision',
  weight: 'double precision',
  names: 'text',
  body: 'text',
  grams: 'text[]',
  buildings: 'jsonb',
};

export function insertEntries(tx: Sql, entries: readonly SearchEntry[]): Promise<void> {
  const rows = entries.map(({ at, ...entry }) => ({
    ...entry,
    x: at?.x ?? null,
    z: at?.z ?? null,
    reach: at?.reach ?? null,
  }));
  return insertRows(tx, 'search_entry', columns, rows);
}

interface Row {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly name: LocalText;
  readonly detail: LocalText | null;
  readonly sector: SectorId | null;
  readonly x: number | null;
  readonly z: number | null;
  readonly reach: number | null;
  readonly weight: number;
  readonly names: string;
  readonly buildings: string[];
  readonly total: number;
}

/** The best `limit` hits for what stands in the search box, best first. */
export async function search(db: Sql, text: string, limit: number): Promise<SearchAnswer> {
  const query = readQuery(text);
  if (query === null) return { hits: [], total: 0, buildings: [] };
  const found = rankHits(await rowsOf<Row>(db, hitsOf(query)), query);
  const lit = new Set<string>();
  for (const { buildings } of found) {
    for (const gid of buildings) if (lit.size < mostLit) lit.add(gid);
  }
  return {
    hits: found.slice(0, limit).map(hitOf),
    total: found[0]?.total ?? 0,
    buildings: [...lit],
  };
}

function hitsOf({ folded, pattern, every, some, words }: SearchQuery): SQL {
  const conditions = [
    every.length > 0 ? sql`grams @> ${textArray(every)}` : null,
    ...some.map((group) => sql`grams && ${textArray(group)}`),
    ...words.map((word) => sql`body ~ ${word}`),
  ].filter((condition) => condition !== null);
  return sql`
    with hit as materialized (
      select kind, id, weight, length(names) as long,
        case when strpos(names, ${`|${folded}|`}) > 0 then 3
          when names ~ ${`\\|${pattern}`} then 2
          when names ~ ${pattern} then 1 else 0 end as tier
      from search_entry where ${sql.join(conditions, sql` and `)}
    ), best as (
      select kind, id, tier, weight, long from hit
      order by tier desc, weight desc, long, id limit ${mostRanked}
    )
    select e.kind, e.id, e.name, e.detail, e.sector, e.x, e.z, e.reach, e.weight, e.names, e.buildings,
      (select count(*)::int from hit) as total
    from best b join search_entry e on e.kind = b.kind and e.id = b.id`;
}

function textArray(values: readonly string[]): SQL {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
}

function hitOf({ kind, id, name, detail, sector, x, z, reach }: Row): SearchHit {
  const at = x === null || z === null || reach === null ? null : { x, z, reach };
  return { kind, id, name, detail, sector, at };
}
