import { sql } from 'drizzle-orm';
import type { Company } from '#capabilities/companies/company.ts';
import { withoutPast } from '#capabilities/company-pages/openState.ts';
import type { PageContent } from '#capabilities/company-pages/pageSection.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Pictures of the logos that companies have published, by company. */
export async function shownLogos(
  db: Sql,
  companies: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (companies.length === 0) return new Map();
  const rows = await rowsOf<{ company: string; logo: string }>(
    db,
    sql`select e.company, l.id::text as logo from shown_edition e
        join shown_logo l on l.id::text = e.content->'logo'->>'picture'
        where ${oneOf(sql`e.company`, companies)}`,
  );
  return new Map(rows.map(({ company, logo }) => [company, logo]));
}

/** What a company tells itself beside the facts of public sources. */
export async function readTold(db: Sql, company: string): Promise<Pick<Company, 'hours' | 'told'>> {
  const [row] = await rowsOf<{ content: PageContent; today: string }>(
    db,
    sql`select content, to_char(clock_timestamp() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today
        from shown_edition where company = ${company}`,
  );
  const { hours, certificates, contact } = row?.content ?? {};
  return {
    hours: row && hours ? withoutPast(hours, row.today) : null,
    told: [
      ...(certificates ? (['certificates'] as const) : []),
      ...(contact?.website ? (['website'] as const) : []),
    ],
  };
}
