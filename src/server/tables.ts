import { type SQL, sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';

export interface Column {
  readonly name: string;
  /** As SQL writes it. */
  readonly type: string;
}

export interface Table {
  readonly name: string;
  /** Columns that are stored, in their order. */
  readonly columns: readonly Column[];
}

/** Tables of the schema by name, but those of extensions; `migration` tells of the schema itself and is left out. */
export function readTables(db: Sql): Promise<Table[]> {
  return rowsOf(
    db,
    sql`select c.relname::text as name, jsonb_agg(jsonb_build_object(
            'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and c.relname <> 'migration' and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '' and not exists (
            select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        group by c.relname order by c.relname collate "C"`,
  );
}

/** A name as SQL takes it, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Every row of a table as a JSON array of texts, in pages; null for no value. Only inside a transaction. */
export async function* readRows(tx: Sql, { name, columns }: Table): AsyncGenerator<string[]> {
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  await tx.execute(
    sql.raw(`declare kept_rows no scroll cursor for
      select array_to_json(array[${texts}]::text[])::text as line from ${quoted(name)}`),
  );
  for (;;) {
    const page = await rowsOf<{ line: string }>(tx, sql`fetch 1000 from kept_rows`);
    if (page.length === 0) break;
    yield page.map(({ line }) => line);
  }
  await tx.execute(sql`close kept_rows`);
}

/** Inserts rows that `readRows` gave, by the columns they were read by. */
export async function insertLines(
  tx: Sql,
  { name, columns }: Table,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const values = columns.map(({ type }, i) => `(line->>${i})::${type}`).join(', ');
  const page: SQL = sql`${`[${lines.join(',')}]`}::json`;
  await tx.execute(
    sql`insert into ${sql.raw(`${quoted(name)} (${names}) overriding system value select ${values}`)}
        from json_array_elements(${page}) as line`,
  );
}
