import { sql } from 'drizzle-orm';
import { memberKeys } from '#capabilities/accounts/memberKeys.db.ts';
import type { Told } from '#capabilities/accounts/noticeMail.ts';
import { membersToTell, personToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { makeGuestSecret } from '#capabilities/inquiries/guestLink.db.ts';
import { type InquiryMailKind, inquiryMail } from '#capabilities/inquiries/inquiryMail.ts';
import { answering, asking } from '#capabilities/inquiries/inquiryRoles.ts';
import type { Side } from '#capabilities/inquiries/inquiryState.ts';
import type { InquiryRow } from '#capabilities/inquiries/seat.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import { tellChanged, userKey } from '#server/personEvents.ts';
import type { LocalText } from '#shared/localText.ts';

/** Key under which a guest follows one thread. */
export const guestKey = (inquiry: string): string => `inquiry:${inquiry}`;

/** Mails a message to the other side, each of them once, in the transaction that keeps it. */
export async function mailOtherSide(
  tx: Sql,
  row: InquiryRow,
  kind: InquiryMailKind,
  text: string,
  publicUrl: string,
): Promise<void> {
  const company = await nameOfCompany(tx, row.company);
  const toCompany = kind === 'new' || kind === 'asker-wrote';
  const told = toCompany ? await answerers(tx, row) : await askers(tx, row);
  for (const one of told) {
    const secret = row.asker === 'guest' && !toCompany ? await makeGuestSecret(tx, row.id) : null;
    const query = secret === null ? '' : `?token=${secret}`;
    const link = `${publicUrl}/${one.language}/inbox/${row.id}${query}`;
    const occasion = { company, asker: row.askerName ?? '', subject: row.subject, text, link };
    await queueMail(tx, inquiryMail(kind, one, occasion));
  }
}

/** Tells open pages of both sides that a thread has changed; only one side's where the other is to notice nothing. */
export async function tellOfThread(tx: Sql, row: InquiryRow, only?: Side): Promise<void> {
  const keys: string[] = [];
  if (only !== 'asker') keys.push(...(await memberKeys(tx, row.organisation)));
  if (only !== 'company') {
    if (row.asker === 'guest') keys.push(guestKey(row.id));
    else if (row.asker === 'organisation')
      keys.push(...(await memberKeys(tx, row.askerOrganisation)));
    else if (row.askerUser !== null) keys.push(userKey(row.askerUser));
  }
  await tellChanged(tx, [...new Set(keys)], { kind: 'inquiry', id: row.id });
}

/** Whom it is assigned to, else everybody who answers. */
async function answerers(tx: Sql, row: InquiryRow): Promise<Told[]> {
  if (row.organisation === null || row.blocked) return [];
  const all = await membersToTell(tx, row.organisation, answering);
  const assigned = all.filter(({ id }) => id === row.assignee);
  return assigned.length > 0 ? assigned : all;
}

/** Whoever asked, else, where they have left the organisation, everybody who asks for it. */
async function askers(tx: Sql, row: InquiryRow): Promise<Told[]> {
  if (row.asker === 'guest') {
    const { guestName: name, guestEmail: email, mailLanguage: language } = row;
    return email === null ? [] : [{ name, email, language }];
  }
  if (row.asker === 'person') {
    const told = row.askerUser === null ? null : await personToTell(tx, row.askerUser);
    return told ? [told] : [];
  }
  if (row.askerOrganisation === null) return [];
  const all = await membersToTell(tx, row.askerOrganisation, asking);
  const first = all.filter(({ id }) => id === row.askerUser);
  return first.length > 0 ? first : all;
}

export async function nameOfCompany(tx: Sql, id: string): Promise<LocalText> {
  const [row] = await rowsOf<{ name: LocalText }>(
    tx,
    sql`select name from company where id = ${id}`,
  );
  return row?.name ?? { ko: id };
}
