import { and, asc, eq, sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { isShown, readOwnedPage } from '#capabilities/moderation/pageOwner.db.ts';
import type { PageKind, PublicPage } from '#capabilities/moderation/publicPage.ts';
import type { Report, ReportedPage, ReportReason } from '#capabilities/moderation/report.ts';
import { tellOfReport, tellReporter } from '#capabilities/moderation/tellOfReport.db.ts';
import type { Sql } from '#server/database.ts';
import { groupedBy } from '#shared/groupedBy.ts';
import type { Language } from '#shared/language.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const pageReport = pgTable('page_report', {
  id: uuid('id').primaryKey().defaultRandom(),
  kind: text('kind').$type<PageKind>().notNull(),
  page: text('page').notNull(),
  about: text('about').$type<ReportReason>().notNull(),
  message: text('message').notNull(),
  contact: text('contact'),
  language: text('language').$type<Language>().notNull(),
  state: text('state').$type<'open' | 'upheld' | 'dismissed'>().notNull().default('open'),
  receivedAt: time('received_at').notNull().default(sql`clock_timestamp()`),
  settledAt: time('settled_at'),
});

const ofPage = ({ kind, id }: PublicPage) =>
  and(eq(pageReport.kind, kind), eq(pageReport.page, id), eq(pageReport.state, 'open'));

/** Keeps a report and tells the operators of the first of a page; null where no such page is shown. */
export async function storeReport(
  tx: Sql,
  { page, about, message, contact, language }: Report,
  publicUrl: string,
): Promise<string | null> {
  const owned = (await isShown(tx, page)) ? await readOwnedPage(tx, page) : null;
  if (!owned) return null;
  const waiting = await tx.select({ id: pageReport.id }).from(pageReport).where(ofPage(page));
  const [stored] = await tx
    .insert(pageReport)
    .values({ kind: page.kind, page: page.id, about, message, contact: contact ?? null, language })
    .returning({ id: pageReport.id });
  const { id } = stored as { id: string };
  await appendAudit(tx, {
    actor: 'visitor',
    action: 'report.received',
    subject: `report:${id}`,
    after: { page, about },
  });
  if (waiting.length === 0) {
    await tellOfReport(tx, { name: owned.name, report: { id, publicUrl } });
  }
  return id;
}

/** Pages with reports that wait, the one that waits longest first. */
export async function listReportedPages(db: Sql, most: number): Promise<ReportedPage[]> {
  const rows = await db
    .select()
    .from(pageReport)
    .where(eq(pageReport.state, 'open'))
    .orderBy(asc(pageReport.receivedAt), asc(pageReport.id))
    .limit(most);
  const groups = groupedBy(rows, ({ kind, page }) => `${kind} ${page}`);
  const pages: ReportedPage[] = [];
  for (const [first, ...more] of groups.values()) {
    if (!first) continue;
    const page: PublicPage = { kind: first.kind, id: first.page };
    const owned = await readOwnedPage(db, page);
    if (!owned) continue;
    pages.push({
      id: first.id,
      page,
      name: owned.name,
      company: owned.company,
      runBy: owned.owner?.name ?? null,
      reports: [first, ...more].map(({ id, about, message, receivedAt, contact }) => ({
        id,
        about,
        message,
        receivedAt: receivedAt.toISOString(),
        isTold: contact !== null,
      })),
    });
  }
  return pages;
}

/** Settles every report of a page that waits; who wanted to hear is told, and forgotten. Answers how many. */
export async function settleReports(
  tx: Sql,
  page: PublicPage,
  state: 'upheld' | 'dismissed',
  actor: string,
): Promise<number> {
  const rows = await tx.select().from(pageReport).where(ofPage(page)).for('update');
  if (rows.length === 0) return 0;
  const name = (await readOwnedPage(tx, page))?.name ?? { ko: page.id };
  for (const { id, contact, language } of rows) {
    await tx
      .update(pageReport)
      .set({ state, contact: null, settledAt: sql`clock_timestamp()` })
      .where(eq(pageReport.id, id));
    await appendAudit(tx, { actor, action: `report.${state}`, subject: `report:${id}` });
    if (contact === null) continue;
    await tellReporter(tx, state, { email: contact, language }, { name });
  }
  return rows.length;
}
