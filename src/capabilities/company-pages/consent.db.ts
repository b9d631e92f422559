import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import type { PageConsent } from '#capabilities/company-pages/companyPage.ts';
import { wordingOf } from '#capabilities/company-pages/consentWording.ts';
import { namesSomebody, type PageContent } from '#capabilities/company-pages/pageSection.ts';
import { pageConsent } from '#capabilities/company-pages/pageTables.db.ts';
import type { Sql } from '#server/database.ts';

/** Records, as a contact is published, that whoever it names agreed: by whom it was stated, when, to which sentence. */
export async function recordConsent(tx: Sql, company: string, content: PageContent): Promise<void> {
  const { contact } = content;
  if (!contact?.consent || !namesSomebody(contact)) return;
  await tx.execute(sql`
    insert into page_consent (company, rev, wording, organisation, consented_by, consented_at)
    select company, rev, ${wordingOf(contact.consent)}, organisation, changed_by, changed_at
    from page_change where company = ${company} and section = 'contact'
    order by rev desc limit 1
    on conflict do nothing`);
}

const withdrawer = alias(user, 'withdrawer');

/** Consents to what was published of a page's contact, the latest first. */
export async function listConsents(db: Sql, company: string): Promise<PageConsent[]> {
  const rows = await db
    .select({
      rev: pageConsent.rev,
      wording: pageConsent.wording,
      consentedAt: pageConsent.consentedAt,
      by: user.name,
      withdrawnAt: pageConsent.withdrawnAt,
      withdrawnBy: withdrawer.name,
    })
    .from(pageConsent)
    .leftJoin(user, eq(user.id, pageConsent.consentedBy))
    .leftJoin(withdrawer, eq(withdrawer.id, pageConsent.withdrawnBy))
    .where(eq(pageConsent.company, company))
    .orderBy(desc(pageConsent.rev));
  return rows.map(({ consentedAt, withdrawnAt, ...row }) => ({
    ...row,
    consentedAt: consentedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}
