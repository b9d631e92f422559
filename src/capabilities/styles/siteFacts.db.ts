import { sql } from 'drizzle-orm';
import type { SiteFacts } from '#capabilities/styles/buildFacts.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Facts of every site that may be shown in full, from those of its tenants and products that may be shown. */
export async function readSiteFacts(db: Sql): Promise<Map<string, SiteFacts>> {
  const rows = await rowsOf<SiteFacts & { site: string }>(
    db,
    sql`
      select s.id as site, own.source,
        (array_agg(c.evidence->>'grade' order by t.ordinal, t.company))[1] as grade,
        min(c.founded) as founded,
        coalesce(sum(p.products), 0)::integer as products
      from shown_site s
      join site own on own.id = s.id
      left join shown_tenancy t on t.site = s.id
      left join shown_company c on c.id = t.company
      left join (
        select company, count(*) as products from shown_product group by company
      ) p on p.company = c.id
      group by s.id, own.source`,
  );
  return new Map(rows.map(({ site, ...facts }) => [site, facts]));
}
