import { sql } from 'drizzle-orm';
import { operatorsToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { ownerOf } from '#capabilities/claims/ownership.db.ts';
import { deskMail } from '#capabilities/inquiries/deskMail.ts';
import type {
  Handover,
  HandoverSettlement,
  HandoverState,
  NewHandover,
} from '#capabilities/inquiries/handover.ts';
import { isoMoment } from '#capabilities/inquiries/seat.db.ts';
import { nameOfCompany } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import type { Language } from '#shared/language.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Keeps a request to pass an inquiry on, once, and tells the operators; refused where the company runs its page. */
export async function storeHandover(
  tx: Sql,
  wanted: NewHandover,
  user: string | null,
  publicUrl: string,
): Promise<Result<{ id: string }, 'missing' | 'claimed'>> {
  const { client, company, name, email, language, subject, text } = wanted;
  const shown = await rowsOf(tx, sql`select 1 from shown_company where id = ${company}`);
  if (shown.length === 0) return err('missing');
  if ((await ownerOf(tx, company)) !== null) return err('claimed');
  const [made] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into inquiry_handover (client, company, asker_user, name, email, language, subject, text)
        values (${client}::uuid, ${company}, ${user}, ${name}, ${email}, ${language}, ${subject}, ${text})
        on conflict (client) do nothing returning id`,
  );
  if (!made) {
    const [first] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from inquiry_handover where client = ${client}::uuid and email = ${email}`,
    );
    return first ? ok(first) : err('missing');
  }
  const link = (to: Language): string => `${publicUrl}/${to}/desk/handovers/${made.id}`;
  const named = await nameOfCompany(tx, company);
  for (const told of await operatorsToTell(tx)) {
    await queueMail(tx, deskMail('handover', told, { company: named, link: link(told.language) }));
  }
  return ok(made);
}

/** Requests to pass on in one state: those that wait with the oldest first, settled ones with the latest. */
export function listHandovers(db: Sql, state: HandoverState): Promise<Handover[]> {
  return rowsOf(
    db,
    sql`select h.id, h.company, (select c.name from company c where c.id = h.company) as "companyName",
          h.name, h.email, h.subject, h.text, h.state, h.answer,
          ${isoMoment('h.received_at')} as "receivedAt", ${isoMoment('h.settled_at')} as "settledAt"
        from inquiry_handover h where h.state = ${state}
        order by case when h.state = 'open' then h.received_at end, h.settled_at desc, h.id limit 200`,
  );
}

/** Settles one, once: whoever asked is told, and the address forgotten. */
export async function settleHandover(
  tx: Sql,
  id: string,
  { outcome, answer }: HandoverSettlement,
  actor: string,
): Promise<Result<true, 'missing' | 'settled'>> {
  const [row] = await rowsOf<{
    company: string;
    name: string | null;
    email: string | null;
    language: Language;
    state: HandoverState;
  }>(
    tx,
    sql`select company, name, email, language, state from inquiry_handover
        where id = ${id}::uuid for update`,
  );
  if (!row) return err('missing');
  if (row.state !== 'open') return err('settled');
  await tx.execute(
    sql`update inquiry_handover set state = ${outcome}, answer = ${answer}, email = null,
          settled_at = clock_timestamp() where id = ${id}::uuid`,
  );
  await appendAudit(tx, {
    actor,
    action: `handover.${outcome}`,
    subject: `handover:${id}`,
    after: { company: row.company },
  });
  const { name, email, language } = row;
  if (email === null) return ok(true);
  const company = await nameOfCompany(tx, row.company);
  await queueMail(
    tx,
    deskMail(`handover-${outcome}`, { name, email, language }, { company, answer }),
  );
  return ok(true);
}
