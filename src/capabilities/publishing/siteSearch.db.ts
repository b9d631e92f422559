import { sql } from 'drizzle-orm';
import type { LeveledSite } from '#capabilities/publishing/publishingLevel.ts';
import { rowsOf, type Sql } from '#server/database.ts';

type Row = Omit<LeveledSite, 'setAt'> & { readonly setAt: string | Date | null };

/** Sites that hold every word in their id, names or address, or in a company's name; without words those not shown in full. */
export async function findSites(db: Sql, words: string, most: number): Promise<LeveledSite[]> {
  const all = words.split(/\s+/).filter(Boolean);
  const holds = all.map((word) => sql`t.words ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  const found = all.length === 0 ? sql`p.site is not null` : sql.join(holds, sql` and `);
  const rows = await rowsOf<Row>(
    db,
    sql`select s.id, s.name, s.address, coalesce(p.level, 'shown') as level, p.set_at as "setAt",
          t.companies, (select count(*)::integer from building b where b.site = s.id) as buildings
        from site s left join publishing_level p on p.site = s.id
        cross join lateral (
          select concat_ws(' ', s.id, s.name::text, s.address::text, string_agg(c.name::text, ' ')) as words,
            coalesce(
              jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by y.ordinal)
                filter (where c.id is not null), '[]') as companies
          from tenancy y join company c on c.id = y.company where y.site = s.id
        ) t
        where ${found}
        order by p.site is null, t.companies->0->'name'->>'ko', coalesce(s.name, s.address)->>'ko', s.id
        limit ${most}`,
  );
  return rows.map((row) => ({
    ...row,
    setAt: row.setAt === null ? null : new Date(row.setAt).toISOString(),
  }));
}
