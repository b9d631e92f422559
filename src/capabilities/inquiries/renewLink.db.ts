import { sql } from 'drizzle-orm';
import { type InquiryRow, inquiryColumns } from '#capabilities/inquiries/seat.db.ts';
import { mailOtherSide } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Mails a guest a new link to their thread; nothing where there is none. */
export async function renewLink(tx: Sql, inquiry: string, publicUrl: string): Promise<void> {
  const [row] = await rowsOf<InquiryRow>(
    tx,
    sql`select ${inquiryColumns} from inquiry i
        where i.id = ${inquiry}::uuid and i.asker = 'guest' and i.guest_email is not null`,
  );
  if (row) await mailOtherSide(tx, row, 'link', '', publicUrl);
}
