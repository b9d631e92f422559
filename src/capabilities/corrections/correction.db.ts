import { asc, eq } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { shownCompany } from '#capabilities/companies/company.db.ts';
import type { CorrectionRequest, StoredRequest } from '#capabilities/corrections/correction.ts';
import type { Sql } from '#server/database.ts';

const correctionRequest = pgTable('correction_request', {
  id: uuid('id').primaryKey().defaultRandom(),
  company: text('company').notNull(),
  kind: text('kind').$type<CorrectionRequest['kind']>().notNull(),
  message: text('message').notNull(),
  contact: text('contact'),
  receivedAt: timestamp('received_at', { withTimezone: true, mode: 'string' })
    .notNull()
    .defaultNow(),
});

/** Keeps a request; answers its id, or null where no such company is shown. */
export async function storeRequest(tx: Sql, request: CorrectionRequest): Promise<string | null> {
  const known = await tx
    .select({ id: shownCompany.id })
    .from(shownCompany)
    .where(eq(shownCompany.id, request.company));
  if (known.length === 0) return null;
  const { company, kind, message, contact = null } = request;
  const [stored] = await tx
    .insert(correctionRequest)
    .values({ company, kind, message, contact })
    .returning({ id: correctionRequest.id });
  const { id } = stored as { id: string };
  await appendAudit(tx, {
    actor: 'visitor',
    action: 'request.received',
    subject: `request:${id}`,
    after: { company, kind },
  });
  return id;
}

/** Every request, oldest first. */
export async function listRequests(db: Sql): Promise<StoredRequest[]> {
  const rows = await db
    .select()
    .from(correctionRequest)
    .orderBy(asc(correctionRequest.receivedAt), asc(correctionRequest.id));
  return rows.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() }));
}
