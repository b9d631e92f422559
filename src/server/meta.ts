import { eq, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import type { Sql } from '#server/database.ts';

/** Single values the server remembers about its database. */
export const meta = pgTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

export async function readMeta(db: Sql, key: string): Promise<string | null> {
  const [row] = await db.select().from(meta).where(eq(meta.key, key));
  return row?.value ?? null;
}

export async function writeMeta(db: Sql, key: string, value: string): Promise<void> {
  await db
    .insert(meta)
    .values({ key, value })
    .onConflictDoUpdate({ target: meta.key, set: { value } });
}

/** Adds one to a number kept under the key. */
export async function countUp(db: Sql, key: string): Promise<void> {
  await db
    .insert(meta)
    .values({ key, value: '1' })
    .onConflictDoUpdate({
      target: meta.key,
      set: { value: sql`(${meta.value}::bigint + 1)::text` },
    });
}
