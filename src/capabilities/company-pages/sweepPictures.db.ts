import { sql } from 'drizzle-orm';
import type { Sql } from '#server/database.ts';

/** Deletes pictures that no change of a page or product has named within two days of their coming. */
export async function sweepPictures(db: Sql): Promise<void> {
  await db.execute(sql`
    delete from picture p where stored_at < clock_timestamp() - interval '2 days'
      and not exists (
        select from page_change c
        where c.section in ('samples', 'photos', 'logo') and c.value::text like '%' || p.id::text || '%'
      )
      and not exists (
        select from own_product_change c
        where c.value->'pictures' @> jsonb_build_array(p.id::text)
      )`);
}
