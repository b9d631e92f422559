import { sql } from 'drizzle-orm';
import { ownerOf } from '#capabilities/claims/ownership.db.ts';
import type { Reception } from '#capabilities/inquiries/reception.ts';
import { type Answering, responseFigure } from '#capabilities/inquiries/responseFigure.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** How a company takes inquiries; null where no such company is shown. */
export async function readReception(db: Sql, company: string): Promise<Reception | null> {
  const shown = await rowsOf(db, sql`select 1 from shown_company where id = ${company}`);
  if (shown.length === 0) return null;
  const owner = await ownerOf(db, company);
  if (owner === null) return { claimed: false, takesGuests: false, response: null };
  const [setting] = await rowsOf<{ takesGuests: boolean }>(
    db,
    sql`select takes_guests as "takesGuests" from inquiry_setting where organisation = ${owner}::uuid`,
  );
  return {
    claimed: true,
    takesGuests: setting?.takesGuests ?? true,
    response: responseFigure(await readAnswering(db, company, owner)),
  };
}

/** Inquiries of the last 90 days as they count; those of blocked senders do not. */
function readAnswering(db: Sql, company: string, owner: string): Promise<Answering[]> {
  return rowsOf(
    db,
    sql`select extract(epoch from clock_timestamp() - sent_at)::float8 / 3600 as age,
          extract(epoch from answered_at - sent_at)::float8 / 3600 as hours
        from inquiry where company = ${company} and organisation = ${owner}::uuid and not blocked
          and sent_at > clock_timestamp() - interval '90 days'`,
  );
}
