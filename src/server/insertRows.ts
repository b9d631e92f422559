import { sql } from 'drizzle-orm';
import type { Sql } from '#server/database.ts';

/** Rows sent in one statement: large enough to be quick, small enough for the memory of PGlite. */
const chunk = 1000;

/** Inserts many rows as JSON; `columns` names each column with its SQL type. */
export async function insertRows<Column extends string>(
  tx: Sql,
  table: string,
  columns: Readonly<Record<Column, string>>,
  rows: Iterable<Readonly<Record<NoInfer<Column>, unknown>>>,
): Promise<void> {
  const names = Object.keys(columns) as Column[];
  const list = sql.raw(names.join(', '));
  const shape = sql.raw(names.map((name) => `${name} ${columns[name]}`).join(', '));
  const insert = (part: readonly object[]): Promise<unknown> =>
    tx.execute(
      sql`insert into ${sql.raw(table)} (${list}) select ${list} from json_to_recordset(${JSON.stringify(part)}::json) as r(${shape})`,
    );
  let part: object[] = [];
  for (const row of rows) {
    part.push(Object.fromEntries(names.map((name) => [name, row[name]])));
    if (part.length < chunk) continue;
    await insert(part);
    part = [];
  }
  if (part.length > 0) await insert(part);
}
