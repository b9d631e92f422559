import { sql } from 'drizzle-orm';
import type { RegisterDraft } from '#capabilities/factory-register/registerDraft.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Keeps a register that was read for a day, while its dry run is looked at; answers its id. */
export async function keepDraft(db: Sql, draft: RegisterDraft): Promise<string> {
  await db.execute(
    sql`delete from register_draft where made_at < clock_timestamp() - interval '1 day'`,
  );
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`insert into register_draft (draft) values (${JSON.stringify(draft)}::jsonb) returning id`,
  );
  return (row as { id: string }).id;
}

/** A kept register; null where there is none of that id, or none any more. */
export async function readDraft(db: Sql, id: string): Promise<RegisterDraft | null> {
  const [row] = await rowsOf<{ draft: RegisterDraft }>(
    db,
    sql`select draft from register_draft where id = ${id}::uuid`,
  );
  return row?.draft ?? null;
}

export async function dropDraft(tx: Sql, id: string): Promise<void> {
  await tx.execute(sql`delete from register_draft where id = ${id}::uuid`);
}
