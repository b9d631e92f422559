import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '#server/database.ts';
import { quoted, readTables } from '#server/tables.ts';

/** Every row of every table as text, by table, in an order of its own; two databases with the same rows give the same. */
export function everyRow(database: Database): Promise<Record<string, string[]>> {
  return database.transaction(async (tx) => {
    await tx.execute(sql`set local timezone = 'UTC'`);
    const found: Record<string, string[]> = {};
    for (const { name } of await readTables(tx)) {
      const rows = await rowsOf<{ row: string }>(
        tx,
        sql.raw(`select t::text as row from ${quoted(name)} t order by t::text collate "C"`),
      );
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  });
}
