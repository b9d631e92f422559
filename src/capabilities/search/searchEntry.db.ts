import { type SQL, sql } from 'drizzle-orm';
import type { SectorId } from '#capabilities/companies/sector.ts';
import { gramNumber, wholeMark } from '#capabilities/search/grams.ts';
import { rankHits } from '#capabilities/search/rankHits.ts';
import { readQuery, type SearchQuery } from '#capabilities/search/readQuery.ts';
import type { SearchAnswer, SearchHit } from '#capabilities/search/search.ts';
import { mostLit, type SearchEntry } from '#capabilities/search/searchEntry.ts';
import { type Database, rowsOf, type Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import type { LocalText } from '#shared/localText.ts';

/** Hits of each way to match (the name, its beginning, anywhere) that are looked at, the weightiest first. */
const mostRanked = 200;

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
  lit: 'text',
  grams: 'integer[]',
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

/** Writes the lists of buildings that the entries name. */
export function insertLit(tx: Sql, lists: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const rows = [...lists].map(([key, gids]) => ({ key, buildings: gids.slice(0, mostLit) }));
  return insertRows(tx, 'search_lit', { key: 'text', buildings: 'jsonb' }, rows);
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
  readonly lit: string;
}

/**
 * The best `limit` hits for what stands in the search box, best first. `total` counts what was looked at: beyond some
 * hundreds it is a lower bound.
 */
export async function search(
  database: Database,
  text: string,
  limit: number,
): Promise<SearchAnswer> {
  const query = readQuery(text);
  if (query === null) return { hits: [], total: 0, buildings: [] };
  return database.transaction(async (tx) => {
    // The planner takes a run that many entries hold for a reason to read the whole table.
    await tx.execute(sql`set local enable_seqscan = off`);
    const found = rankHits(await rowsOf<Row>(tx, matching(query)), query);
    const buildings = await litBy(tx, [...new Set(found.map(({ lit }) => lit))]);
    return { hits: found.slice(0, limit).map(hitOf), total: found.length, buildings };
  });
}

/** Entries are written with the weightiest first, which is the order in which the index finds them. */
function matching({ folded, pattern, every, some, heads, words }: SearchQuery): SQL {
  const anywhere = [
    every.length > 0 ? sql`grams @> ${numbers(every)}` : null,
    ...some.map((group) => sql`grams && ${numbers(group)}`),
    ...words.map((word) => sql`body ~ ${word}`),
  ].filter((condition) => condition !== null);
  return sql`
    with hit as (
      (select kind, id from search_entry
        where grams @> ${numbers([wholeMark + folded])} and strpos(names, ${`|${folded}|`}) > 0
        limit ${mostRanked})
      union
      (select kind, id from search_entry
        where grams && ${numbers(heads)} and names ~ ${`\\|${pattern}`} limit ${mostRanked})
      union
      (select kind, id from search_entry
        where ${sql.join(anywhere, sql` and `)} limit ${mostRanked})
    )
    select e.kind, e.id, e.name, e.detail, e.sector, e.x, e.z, e.reach, e.weight, e.names, e.lit
    from hit join search_entry e on e.kind = hit.kind and e.id = hit.id`;
}

function numbers(grams: readonly string[]): SQL {
  return sql`${`{${grams.map(gramNumber).join(',')}}`}::integer[]`;
}

/** The buildings of some lists, in their order, without repetition. */
async function litBy(tx: Sql, keys: readonly string[]): Promise<string[]> {
  const lists = await rowsOf<{ key: string; buildings: string[] }>(
    tx,
    sql`select key, buildings from search_lit
        where key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`,
  );
  const byKey = new Map(lists.map(({ key, buildings }) => [key, buildings]));
  const lit = new Set<string>();
  for (const key of keys) {
    for (const gid of byKey.get(key) ?? []) {
      if (lit.size === mostLit) return [...lit];
      lit.add(gid);
    }
  }
  return [...lit];
}

function hitOf({ kind, id, name, detail, sector, x, z, reach }: Row): SearchHit {
  const at = x === null || z === null || reach === null ? null : { x, z, reach };
  return { kind, id, name, detail, sector, at };
}
