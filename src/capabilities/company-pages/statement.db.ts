import { sql } from 'drizzle-orm';
import type { Statement } from '#capabilities/company-pages/companyPage.ts';
import type { PageContent } from '#capabilities/company-pages/pageSection.ts';
import { shownContent } from '#capabilities/company-pages/shownContent.ts';
import { rowsOf, type Sql } from '#server/database.ts';

interface Row {
  readonly content: PageContent | null;
  readonly publishedAt: string | Date | null;
  /** Today by the database's clock, at the place. */
  readonly today: string;
  readonly answers: boolean;
  readonly consents: boolean;
  readonly sites: string[];
}

/** What a company states of itself, as far as this reader may see it; null where no such company is shown. */
export async function readStatement(
  db: Sql,
  company: string,
  isSignedIn: boolean,
): Promise<Statement | null> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select e.content, e.published_at as "publishedAt",
          to_char(clock_timestamp() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today,
          exists (select from claim k where k.company = c.id and k.state = 'approved') as answers,
          coalesce((
            select p.withdrawn_at is null from page_consent p
            where p.company = c.id order by p.rev desc limit 1), false) as consents,
          array(select t.site from shown_tenancy t where t.company = c.id) as sites
        from shown_company c left join shown_edition e on e.company = c.id
        where c.id = ${company}`,
  );
  if (!row) return null;
  const { content, publishedAt, today, answers, consents, sites } = row;
  if (content === null || publishedAt === null) {
    return { stated: null, contactHeld: false, answers };
  }
  const shown = shownContent(content, { today, isSignedIn, consents, sites });
  return {
    stated: { publishedAt: new Date(publishedAt).toISOString(), content: shown.content },
    contactHeld: shown.contactHeld,
    answers,
  };
}
