import { sql } from 'drizzle-orm';
import { memberKeys } from '#capabilities/accounts/memberKeys.db.ts';
import { membersToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { asking } from '#capabilities/inquiries/inquiryRoles.ts';
import { nameOfCompany } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import { rfqMail } from '#capabilities/rfq/rfqMail.ts';
import type { BuyerMailKind } from '#capabilities/rfq/rfqMailTexts.ts';
import type { RfqRow } from '#capabilities/rfq/rfqRow.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import { tellChanged } from '#server/personEvents.ts';

/** Tells open pages of the buyer’s people that a request has changed. */
export async function tellBuyersPages(tx: Sql, row: RfqRow): Promise<void> {
  await tellChanged(tx, await memberKeys(tx, row.organisation), { kind: 'rfq', id: row.id });
}

/** Mails whoever made a request, else, where they have left, everybody who asks for its organisation. */
export async function tellBuyer(
  tx: Sql,
  row: RfqRow,
  kind: BuyerMailKind,
  { company, words = '' }: { readonly company: string | null; readonly words?: string },
  publicUrl: string,
): Promise<void> {
  await tellBuyersPages(tx, row);
  if (row.organisation === null) return;
  const all = await membersToTell(tx, row.organisation, asking);
  const maker = all.filter(({ id }) => id === row.madeBy);
  const name = company === null ? { ko: '' } : await nameOfCompany(tx, company);
  for (const told of maker.length > 0 ? maker : all) {
    const link = `${publicUrl}/${told.language}/rfqs/${row.id}`;
    const { deadline } = row;
    const { title } = row.value;
    await queueMail(
      tx,
      rfqMail(kind, told, { company: name, buyer: '', title, deadline, words, link }),
    );
  }
}

/** Tells both sides that the deadline is over; the buyer by mail. */
export async function tellClosed(tx: Sql, row: RfqRow, publicUrl: string): Promise<void> {
  await tellBuyer(tx, row, 'closed', { company: null }, publicUrl);
  const bids = await rowsOf<{ id: string; organisation: string | null }>(
    tx,
    sql`select id, organisation from rfq_bid where rfq = ${row.id}::uuid and not blocked`,
  );
  for (const { id, organisation } of bids)
    await tellChanged(tx, await memberKeys(tx, organisation), { kind: 'bid', id });
}
