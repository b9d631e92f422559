import { asc, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { shownCompany } from '#capabilities/companies/company.db.ts';
import type {
  correctionRequestSchema,
  RequestState,
  StoredRequest,
} from '#capabilities/corrections/correction.ts';
import { correctionRequest } from '#capabilities/corrections/requestTable.db.ts';
import { tellOfRequest } from '#capabilities/corrections/tellOfRequest.db.ts';
import type { Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

/** Keeps a request and tells the operators; answers its id, or null where no such company is shown. */
export async function storeRequest(
  tx: Sql,
  { company, kind, message, contact, language }: z.output<typeof correctionRequestSchema>,
  publicUrl: string,
): Promise<string | null> {
  const [known] = await tx
    .select({ name: shownCompany.name })
    .from(shownCompany)
    .where(eq(shownCompany.id, company));
  if (!known) return null;
  const [stored] = await tx
    .insert(correctionRequest)
    .values({ company, kind, message, contact: contact ?? null, language })
    .returning({ id: correctionRequest.id });
  const { id } = stored as { id: string };
  await appendAudit(tx, {
    actor: 'visitor',
    action: 'request.received',
    subject: `request:${id}`,
    after: { company, kind },
  });
  await tellOfRequest(tx, kind, known.name, { id, publicUrl });
  return id;
}

/** Requests in one state, or all: those that wait with the oldest first, answered ones with the latest. */
export async function listRequests(
  db: Sql,
  state: RequestState | null = null,
): Promise<StoredRequest[]> {
  const name = sql<LocalText | null>`(
    select c.name from company c where c.id = ${correctionRequest.company})`;
  const { receivedAt, settledAt, id } = correctionRequest;
  const isSettled = state === 'done' || state === 'declined';
  const rows = await db
    .select({ row: correctionRequest, name })
    .from(correctionRequest)
    .where(state === null ? undefined : eq(correctionRequest.state, state))
    .orderBy(isSettled ? desc(settledAt) : asc(receivedAt), asc(id));
  return rows.map(({ row: { language: _, receivedAt, settledAt, ...row }, name }) => ({
    ...row,
    name,
    receivedAt: receivedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  }));
}
