import { sql } from 'drizzle-orm';
import { readFindable } from '#capabilities/search/rebuildSearch.db.ts';
import { mostLit, searchEntry } from '#capabilities/search/searchEntry.ts';
import { rowsOf, type Sql } from '#server/database.ts';

interface Indexed {
  readonly kind: string;
  readonly id: string;
  readonly row: readonly unknown[];
}

/** Where the search index is not what its sources say now, one line each. Only inside a transaction. */
export async function searchFaults(tx: Sql): Promise<string[]> {
  const { entries, lit } = await readFindable(tx);
  const expected = new Map(
    entries.map(searchEntry).map(({ kind, id, at, ...entry }) => {
      const { name, detail, sector, weight, names, body, lit: list, grams } = entry;
      const place = [at?.x ?? null, at?.z ?? null, at?.reach ?? null];
      const row = [name, detail, sector, ...place, weight, names, body, list, grams];
      return [`${kind} ${id}`, told(row)] as const;
    }),
  );
  const stored = await rowsOf<Indexed>(
    tx,
    sql`select kind, id, jsonb_build_array(name, detail, sector, x, z, reach, weight, names, body,
          lit, to_jsonb(grams)) as row from search_entry`,
  );
  const lists = await rowsOf<{ key: string; buildings: string[] }>(
    tx,
    sql`select key, buildings from search_lit`,
  );
  return [
    ...difference(
      expected,
      new Map(stored.map(({ kind, id, row }) => [`${kind} ${id}`, told(row)])),
    ),
    ...difference(
      new Map([...lit].map(([key, gids]) => [`list ${key}`, told(gids.slice(0, mostLit))])),
      new Map(lists.map(({ key, buildings }) => [`list ${key}`, told(buildings)])),
    ),
  ];
}

/** The same text for the same value, in whatever order its keys are. */
function told(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function* difference(
  expected: ReadonlyMap<string, string>,
  stored: ReadonlyMap<string, string>,
): Generator<string> {
  for (const [key, row] of expected) {
    if (!stored.has(key)) yield `${key} cannot be found`;
    else if (stored.get(key) !== row) yield `${key} is indexed with something else`;
  }
  for (const key of stored.keys()) {
    if (!expected.has(key)) yield `${key} is found and may not be`;
  }
}
