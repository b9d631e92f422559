import { sql } from 'drizzle-orm';
import { appendAudit } from '#capabilities/audit/audit.db.ts';

import type { PageEditor, PageRefusal } from '#capabilities/company-pages/companyPage.ts';
import { runsPage } from '#capabilities/company-pages/draftPage.db.ts';
import { withoutPerson } from '#capabilities/company-pages/withoutPerson.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * Takes the consent to a contact back: nobody is shown from now on, what was told of them goes from the draft, from what
 * was published and from the history, and that it was taken back stays. Refused where there is no consent.
 */
export async function withdrawConsent(
  tx: Sql,
  { organisation, user: person }: PageEditor,
  company: string,
): Promise<Result<{ rev: number }, PageRefusal>> {
  if (!(await runsPage(tx, organisation, company))) return err('missing');
  const withdrawn = await rowsOf(
    tx,
    sql`update page_consent set withdrawn_at = clock_timestamp(), withdrawn_by = ${person}
        where company = ${company} and withdrawn_at is null returning 1`,
  );
  if (withdrawn.length === 0) return err('unchanged');
  const ofContact = sql`company = ${company} and section = 'contact'`;
  await tx.execute(sql`update page_change set value = ${withoutPerson(sql`value`)}
    where ${ofContact} and jsonb_typeof(value) = 'object'`);
  await tx.execute(sql`update page_edition
    set content = jsonb_set(content, '{contact}', ${withoutPerson(sql`content->'contact'`)})
    where company = ${company} and jsonb_typeof(content->'contact') = 'object'`);
  const [next] = await rowsOf<{ rev: number }>(
    tx,
    sql`insert into page_change (company, section, rev, value, organisation, changed_by)
        select company, section, rev + 1, value, ${organisation}, ${person} from page_change
        where ${ofContact} order by rev desc limit 1 returning rev`,
  );
  await appendAudit(tx, {
    actor: `user:${person}`,
    action: 'company-page.consent-withdrawn',
    subject: `company:${company}`,
    after: { organisation },
  });
  return ok({ rev: next?.rev ?? 0 });
}
