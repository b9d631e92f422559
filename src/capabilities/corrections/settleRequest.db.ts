import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { RequestSettlement } from '#capabilities/corrections/correction.ts';
import { requestMail } from '#capabilities/corrections/requestMail.ts';
import { correctionRequest } from '#capabilities/corrections/requestTable.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import type { LocalText } from '#shared/localText.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface Settlement extends RequestSettlement {
  readonly request: string;
  /** Who decides, for the audit. */
  readonly actor: string;
}

export type RequestRefusal = 'missing' | 'settled';

/** Answers a request once: who left a mail address is told, and the address forgotten. */
export async function settleRequest(
  tx: Sql,
  { request: id, outcome, answer, actor }: Settlement,
): Promise<Result<{ company: string; withdraws: boolean }, RequestRefusal>> {
  const [row] = await tx
    .select()
    .from(correctionRequest)
    .where(eq(correctionRequest.id, id))
    .for('update');
  if (!row) return err('missing');
  if (row.state !== 'open') return err('settled');
  const { company, kind, contact, language } = row;
  await tx
    .update(correctionRequest)
    .set({ state: outcome, answer, contact: null, settledAt: sql`clock_timestamp()` })
    .where(eq(correctionRequest.id, id));
  await appendAudit(tx, {
    actor,
    action: `request.${outcome}`,
    subject: `request:${id}`,
    after: { company, kind },
  });
  const told = z.email().safeParse(contact);
  if (told.success) {
    const name = await nameOf(tx, company);
    const who = { name: null, email: told.data, language };
    await queueMail(tx, requestMail(outcome, who, { name, kind, answer }));
  }
  return ok({ company, withdraws: kind === 'withdrawal' && outcome === 'done' });
}

async function nameOf(tx: Sql, company: string): Promise<LocalText> {
  const [row] = await rowsOf<{ name: LocalText }>(
    tx,
    sql`select name from company where id = ${company}`,
  );
  return row?.name ?? { ko: company };
}
