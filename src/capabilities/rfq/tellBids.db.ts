import { type SQL, sql } from 'drizzle-orm';
import { memberKeys } from '#capabilities/accounts/memberKeys.db.ts';
import { membersToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { answering } from '#capabilities/inquiries/inquiryRoles.ts';
import { nameOfCompany } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import { rfqMail } from '#capabilities/rfq/rfqMail.ts';
import type { BidMailKind } from '#capabilities/rfq/rfqMailTexts.ts';
import type { RfqRow } from '#capabilities/rfq/rfqRow.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import { tellChanged } from '#server/personEvents.ts';

interface ToldBid {
  readonly id: string;
  readonly company: string;
  readonly organisation: string;
}

/** The organisation of bid `b` still runs the page of the company that was asked. */
export const stillBids = sql.raw(`exists (select from claim k
  where k.company = b.company and k.organisation = b.organisation and k.state = 'approved')`);

/** Bids of a request that a condition on `b` names, as far as anybody is there and may know of them. */
export function bidsToTell(tx: Sql, rfq: string, which: SQL): Promise<ToldBid[]> {
  return rowsOf(
    tx,
    sql`select b.id, b.company, b.organisation from rfq_bid b
        where b.rfq = ${rfq}::uuid and not b.blocked and ${stillBids} and ${which}
        order by b.invited_at, b.company`,
  );
}

/** Mails companies that were asked, and tells their open pages; none of them learns of another. */
export async function tellBids(
  tx: Sql,
  row: RfqRow,
  kind: BidMailKind,
  bids: readonly ToldBid[],
  words: string,
  publicUrl: string,
): Promise<void> {
  const [asker] = await rowsOf<{ name: string }>(
    tx,
    sql`select name from organisation where id = ${row.organisation}::uuid`,
  );
  const { deadline } = row;
  const { title } = row.value;
  for (const { id, company, organisation } of bids) {
    const name = await nameOfCompany(tx, company);
    for (const told of await membersToTell(tx, organisation, answering)) {
      const link = `${publicUrl}/${told.language}/bids/${id}`;
      const buyer = asker?.name ?? '';
      await queueMail(
        tx,
        rfqMail(kind, told, { company: name, buyer, title, deadline, words, link }),
      );
    }
    await tellBidsPages(tx, { id, organisation });
  }
}

/** Tells open pages of a company’s people that a request to them has changed. */
export async function tellBidsPages(
  tx: Sql,
  { id, organisation }: Pick<ToldBid, 'id' | 'organisation'>,
): Promise<void> {
  await tellChanged(tx, await memberKeys(tx, organisation), { kind: 'bid', id });
}
