import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';
import { quoted, readTables } from '#server/tables.ts';

/** Empties every table; inside `withoutGuards`, since the audit's refuses. */
export async function emptyTables(tx: Sql): Promise<void> {
  const names = (await readTables(tx)).map(({ name }) => quoted(name));
  if (names.length > 0) await tx.execute(sql.raw(`truncate ${names.join(', ')}`));
}

/** Drops all tables, views, sequences and functions of the schema but those of extensions. */
export async function dropSchema(tx: Sql): Promise<void> {
  const found = await rowsOf<{ statement: string }>(
    tx,
    sql`select format('drop %s if exists %s cascade', case relkind
            when 'r' then 'table' when 'v' then 'view' when 'S' then 'sequence' end, oid::regclass) as statement
        from pg_class c
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v', 'S')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        union all
        select format('drop function if exists %s cascade', oid::regprocedure)
        from pg_proc p
        where pronamespace = current_schema()::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  for (const { statement } of found) await tx.execute(sql.raw(statement));
}

/**
 * Runs `work` with the tables' own triggers off and foreign keys looked at only once it is done, so that rows can be put
 * back as they were. Throws where a foreign key does not hold then.
 */
export async function withoutGuards(tx: Sql, work: () => Promise<void>): Promise<void> {
  const tables = (await readTables(tx)).map(({ name }) => quoted(name));
  const keys = await rowsOf<{ table: string; name: string }>(
    tx,
    sql`select conrelid::regclass::text as table, conname as name from pg_constraint
        where contype = 'f' and not condeferrable
          and connamespace = current_schema()::regnamespace`,
  );
  const alter = async (how: string): Promise<void> => {
    for (const { table, name } of keys) {
      await tx.execute(sql.raw(`alter table ${table} alter constraint ${quoted(name)} ${how}`));
    }
  };
  for (const table of tables)
    await tx.execute(sql.raw(`alter table ${table} disable trigger user`));
  await alter('deferrable initially deferred');
  await work();
  await tx.execute(sql`set constraints all immediate`);
  await alter('not deferrable');
  for (const table of tables) await tx.execute(sql.raw(`alter table ${table} enable trigger user`));
}

/** Lets every sequence of a column go on after the largest value in it. */
export async function resumeSequences(tx: Sql): Promise<void> {
  const owned = await rowsOf<{ sequence: string; table: string; column: string }>(
    tx,
    sql`select d.objid::regclass::text as sequence, d.refobjid::regclass::text as table,
          a.attname::text as column
        from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
        join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where s.relkind = 'S' and s.relnamespace = current_schema()::regnamespace`,
  );
  for (const { sequence, table, column } of owned) {
    await tx.execute(
      sql`select setval(${sequence}::regclass, coalesce(max(${sql.raw(quoted(column))}), 1),
            count(*) > 0) from ${sql.raw(table)}`,
    );
  }
}
