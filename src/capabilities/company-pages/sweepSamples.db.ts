import { sql } from 'drizzle-orm';
import type { Sql } from '#server/database.ts';

/** Deletes pictures that no change of a page has named within two days of their coming. */
export async function sweepPictures(db: Sql): Promise<void> {
  await db.execute(sql`
    delete from picture p where stored_at < clock_timestamp() - interval '2 days'
      and not exists (
        select from page_change c
        where c.section = 'samples' and c.value::text like '%' || p.id::text || '%'
      )`);
}
