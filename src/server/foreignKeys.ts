import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';
import { quoted } from '#server/tables.ts';

interface ForeignKey {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  readonly own: readonly string[];
  readonly theirs: readonly string[];
}

/** Foreign keys of the schema that do not hold, with how many rows break each: the work of no statement, but of damage. */
export async function brokenForeignKeys(db: Sql): Promise<string[]> {
  const keys = await rowsOf<ForeignKey>(
    db,
    sql`select k.conname::text as name, k.conrelid::regclass::text as child,
          k.confrelid::regclass::text as parent,
          (select jsonb_agg(a.attname order by n.at) from unnest(k.conkey) with ordinality n (num, at)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n.num) as own,
          (select jsonb_agg(a.attname order by n.at) from unnest(k.confkey) with ordinality n (num, at)
            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n.num) as theirs
        from pg_constraint k
        where k.contype = 'f' and k.connamespace = current_schema()::regnamespace
        order by k.conname collate "C"`,
  );
  const broken: string[] = [];
  for (const { name, child, parent, own, theirs } of keys) {
    const present = own.map((column) => `c.${quoted(column)} is not null`).join(' and ');
    const same = own
      .map((column, i) => `p.${quoted(theirs[i] as string)} = c.${quoted(column)}`)
      .join(' and ');
    const [row] = await rowsOf<{ rows: number }>(
      db,
      sql.raw(`select count(*)::int as rows from ${child} c
        where ${present} and not exists (select from ${parent} p where ${same})`),
    );
    if (row && row.rows > 0) broken.push(`${row.rows} rows of ${child} break ${name}`);
  }
  return broken;
}
