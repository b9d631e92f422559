import { and, desc, eq, sql } from 'drizzle-orm';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import { claim } from '#capabilities/claims/claimTable.db.ts';
import type { DraftPage, PageChange, RunPage } from '#capabilities/company-pages/companyPage.ts';
import { completeness } from '#capabilities/company-pages/completeness.ts';
import { listConsents } from '#capabilities/company-pages/consent.db.ts';
import type { PageContent, SectionName } from '#capabilities/company-pages/pageSection.ts';
import { pageChange, pageEdition } from '#capabilities/company-pages/pageTables.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

/** Changes of a page that its history shows. */
const most = 200;

/** True where the organisation runs the page of this company. */
export async function runsPage(db: Sql, own: string, company: string): Promise<boolean> {
  const found = await db
    .select({ id: claim.id })
    .from(claim)
    .where(
      and(eq(claim.organisation, own), eq(claim.company, company), eq(claim.state, 'approved')),
    );
  return found.length > 0;
}

/** Pages that somebody's organisations run, by name, with what they may do there. */
export async function listRunPages(db: Sql, person: string): Promise<RunPage[]> {
  const rows = await rowsOf<Omit<RunPage, 'percent'>>(
    db,
    sql`select c.id as company, c.name, k.organisation::text as organisation,
          m.role in ('owner', 'editor') as edits,
          exists (select from page_edition e where e.company = c.id) as published
        from organisation_member m
        join claim k on k.organisation = m.organisation and k.state = 'approved'
        join company c on c.id = k.company
        where m.user_id = ${person}
        order by c.sort_name, c.id`,
  );
  const pages: RunPage[] = [];
  for (const row of rows) {
    const { percent } = completeness(await readDraftContent(db, row.company));
    pages.push({ ...row, percent });
  }
  return pages;
}

/** A page as those who run it see it; null where the organisation does not run it. */
export async function readDraftPage(
  db: Sql,
  own: string,
  company: string,
): Promise<DraftPage | null> {
  if (!(await runsPage(db, own, company))) return null;
  const [row] = await rowsOf<{ name: LocalText }>(
    db,
    sql`select name from company where id = ${company}`,
  );
  if (!row) return null;
  const sections: DraftPage['sections'] = {};
  for (const { section, ...rest } of await latest(db, company)) sections[section] = rest;
  const [edition] = await db
    .select()
    .from(pageEdition)
    .where(eq(pageEdition.company, company))
    .orderBy(desc(pageEdition.number))
    .limit(1);
  return {
    company,
    name: row.name,
    sections,
    consents: await listConsents(db, company),
    edition: edition
      ? {
          number: edition.number,
          publishedAt: edition.publishedAt.toISOString(),
          content: edition.content,
        }
      : null,
  };
}

/** Changes of a page, the latest first; null where the organisation does not run it. */
export async function readPageHistory(
  db: Sql,
  own: string,
  company: string,
): Promise<PageChange[] | null> {
  if (!(await runsPage(db, own, company))) return null;
  const rows = await changes(db)
    .where(eq(pageChange.company, company))
    .orderBy(desc(pageChange.changedAt), desc(pageChange.rev))
    .limit(most);
  return rows.map(changeOf);
}

/** The draft of a page as it stands, part by part. */
export async function readDraftContent(db: Sql, company: string): Promise<PageContent> {
  const rows = await latest(db, company);
  return Object.fromEntries(rows.map(({ section, value }) => [section, value])) as PageContent;
}

async function latest(db: Sql, company: string): Promise<PageChange[]> {
  const rows = await changes(db)
    .where(
      and(
        eq(pageChange.company, company),
        sql`${pageChange.rev} = (
          select max(l.rev) from page_change l
          where l.company = ${pageChange.company} and l.section = ${pageChange.section})`,
      ),
    )
    .orderBy(pageChange.section);
  return rows.map(changeOf);
}

const changes = (db: Sql) =>
  db
    .select({
      section: pageChange.section,
      rev: pageChange.rev,
      value: pageChange.value,
      changedAt: pageChange.changedAt,
      by: user.name,
    })
    .from(pageChange)
    .leftJoin(user, eq(user.id, pageChange.changedBy));

function changeOf(row: {
  section: SectionName;
  rev: number;
  value: unknown;
  changedAt: Date;
  by: string | null;
}): PageChange {
  return { ...row, changedAt: row.changedAt.toISOString() };
}
