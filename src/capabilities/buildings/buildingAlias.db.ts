import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';

/**
 * The building that stands where the one of this name stood, through any number of imports; null where there is none
 * or where it may not be shown.
 */
export async function heirOf(db: Sql, gid: string): Promise<string | null> {
  const [row] = await rowsOf<{ gid: string }>(
    db,
    sql`with recursive step as (
          select building, 1 as hops from shown_alias where gid = ${gid}
          union
          select a.building, s.hops + 1 from step s join shown_alias a on a.gid = s.building
          where s.hops < 50
        )
        select b.gid from step s join shown_building b on b.gid = s.building
        where not b.outline_only
        order by s.hops limit 1`,
  );
  return row?.gid ?? null;
}
