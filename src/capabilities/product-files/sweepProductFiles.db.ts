import { sql } from 'drizzle-orm';
import type { Sql } from '#server/database.ts';

/** Deletes files that no change of a product has named within two days of their coming. */
export async function sweepProductFiles(db: Sql): Promise<void> {
  await db.execute(sql`
    delete from product_file f where stored_at < clock_timestamp() - interval '2 days'
      and not exists (
        select from own_product_change c
        where c.value->>'model' = f.id::text or c.value->>'step' = f.id::text
          or c.value->'papers' @> jsonb_build_array(jsonb_build_object('file', f.id::text))
      )`);
}
