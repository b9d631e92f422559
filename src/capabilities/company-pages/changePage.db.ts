import { and, desc, eq } from 'drizzle-orm';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { FarGate, PageEditor, PageRefusal } from '#capabilities/company-pages/companyPage.ts';
import { recordConsent } from '#capabilities/company-pages/consent.db.ts';
import { readDraftContent, runsPage } from '#capabilities/company-pages/draftPage.db.ts';
import type { Gate } from '#capabilities/company-pages/gate.ts';
import type { SectionName } from '#capabilities/company-pages/pageSection.ts';
import { pageChange, pageEdition } from '#capabilities/company-pages/pageTables.db.ts';
import { placeGates } from '#capabilities/company-pages/placeGates.db.ts';
import { sameContent } from '#capabilities/company-pages/sameContent.ts';
import type { Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * States one part of a page anew in its draft, or takes it back (null). Refused where somebody else has changed the
 * part since `rev`, so that nothing is overwritten unseen, and where a gate lies too far away.
 */
export async function changeSection(
  tx: Sql,
  { organisation, user }: PageEditor,
  company: string,
  section: SectionName,
  { rev, value }: { readonly rev: number; readonly value: unknown },
): Promise<Result<{ rev: number }, PageRefusal | FarGate>> {
  if (!(await runsPage(tx, organisation, company))) return err('missing');
  const placed =
    section === 'gates' && value !== null
      ? await placeGates(tx, company, value as Gate[])
      : ok(value);
  if (!placed.ok) return placed;
  const next = { company, section, rev: rev + 1, organisation, changedBy: user };
  const isFirst = rev === 0;
  const [before] = await tx
    .select({ rev: pageChange.rev })
    .from(pageChange)
    .where(and(eq(pageChange.company, company), eq(pageChange.section, section)))
    .orderBy(desc(pageChange.rev))
    .limit(1);
  if (isFirst ? before !== undefined : before?.rev !== rev) return err('changed');
  const made = await tx
    .insert(pageChange)
    .values({ ...next, value: placed.value })
    .onConflictDoNothing()
    .returning({ rev: pageChange.rev });
  return made.length > 0 ? ok({ rev: rev + 1 }) : err('changed');
}

/** Shows the draft of a page to everybody; refused where nothing has changed since the last time. */
export async function publishPage(
  tx: Sql,
  { organisation, user }: PageEditor,
  company: string,
): Promise<Result<{ number: number }, PageRefusal>> {
  if (!(await runsPage(tx, organisation, company))) return err('missing');
  const content = await readDraftContent(tx, company);
  const [last] = await tx
    .select()
    .from(pageEdition)
    .where(eq(pageEdition.company, company))
    .orderBy(desc(pageEdition.number))
    .limit(1);
  if (sameContent(content, last?.content ?? {})) return err('unchanged');
  const number = (last?.number ?? 0) + 1;
  await tx
    .insert(pageEdition)
    .values({ company, number, content, organisation, publishedBy: user });
  await recordConsent(tx, company, content);
  await appendAudit(tx, {
    actor: `user:${user}`,
    action: 'company-page.published',
    subject: `company:${company}`,
    after: { number, organisation },
  });
  return ok({ number });
}
