import { sql } from 'drizzle-orm';
import { type InquiryRow, inquiryColumns } from '#capabilities/inquiries/seat.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** The row of an inquiry that is known to be there, whoever looks at it. */
export async function readRow(tx: Sql, id: string): Promise<InquiryRow> {
  const [row] = await rowsOf<InquiryRow>(
    tx,
    sql`select ${inquiryColumns} from inquiry i where i.id = ${id}::uuid`,
  );
  if (!row) throw new Error('there is no such inquiry');
  return row;
}
