import { eq, sql } from 'drizzle-orm';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { lockHiding } from '#capabilities/moderation/hiding.db.ts';
import type { HidingCause, HidingRefusal } from '#capabilities/moderation/hiding.ts';
import { decideHiding, type HidingAct } from '#capabilities/moderation/hidingState.ts';
import { hiding } from '#capabilities/moderation/hidingTable.db.ts';
import { readOwnedPage } from '#capabilities/moderation/pageOwner.db.ts';
import type { PublicPage } from '#capabilities/moderation/publicPage.ts';
import { settleReports } from '#capabilities/moderation/report.db.ts';
import { tellOfHiding } from '#capabilities/moderation/tellOfHiding.db.ts';
import type { Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface NewHiding {
  readonly page: PublicPage;
  readonly cause: HidingCause;
  /** Read by those who run the page, as it is. */
  readonly reason: string;
  /** Who decides, for the audit. */
  readonly actor: string;
  readonly publicUrl: string;
}

/** Hides a page and settles the reports of it; those who run it and those who reported it are told. */
export async function hidePage(
  tx: Sql,
  { page, cause, reason, actor, publicUrl }: NewHiding,
): Promise<Result<{ id: string }, HidingRefusal>> {
  const owned = await readOwnedPage(tx, page);
  if (!owned) return err('missing');
  const [made] = await tx
    .insert(hiding)
    .values({ kind: page.kind, page: page.id, name: owned.name, cause, reason })
    .onConflictDoNothing()
    .returning({ id: hiding.id });
  if (!made) return err('hidden');
  await appendAudit(tx, {
    actor,
    action: 'page.hidden',
    subject: `${page.kind}:${page.id}`,
    after: { cause, hiding: made.id },
  });
  await settleReports(tx, page, 'upheld', actor);
  const occasion = { name: owned.name, text: reason, publicUrl };
  await tellOfHiding(tx, 'hidden', owned.owner?.id ?? null, occasion);
  return ok(made);
}

export interface HidingChange {
  readonly hiding: string;
  /** Organisation that appeals; null for the operator. */
  readonly organisation: string | null;
  readonly act: HidingAct;
  /** What is said with it; the other side reads it. */
  readonly text: string | null;
  readonly actor: string;
  readonly publicUrl: string;
}

/** Carries an act on a hidden page out, records it and tells the other side. */
export async function settleHiding(
  tx: Sql,
  { hiding: id, organisation, act, text, actor, publicUrl }: HidingChange,
): Promise<Result<{ lifted: boolean }, HidingRefusal>> {
  const row = await lockHiding(tx, id, organisation);
  if (!row) return err('missing');
  const next = decideHiding(row.state, act);
  if (!next.ok) return next;
  const now = sql`clock_timestamp()`;
  const change =
    act === 'appeal' ? { appeal: text, appealedAt: now } : { answer: text, settledAt: now };
  await tx
    .update(hiding)
    .set({ state: next.value, ...change })
    .where(eq(hiding.id, id));
  const page: PublicPage = { kind: row.kind, id: row.page };
  await appendAudit(tx, {
    actor,
    action: `page.${next.value}`,
    subject: `${page.kind}:${page.id}`,
    before: { state: row.state },
    after: { hiding: id },
  });
  const owner = (await readOwnedPage(tx, page))?.owner?.id ?? null;
  await tellOfHiding(tx, next.value, owner, { name: row.name, text, publicUrl });
  return ok({ lifted: next.value === 'lifted' });
}
