import { sql } from 'drizzle-orm';
import type { Side } from '#capabilities/inquiries/inquiryState.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Marks a thread as read up to a message, never back; answers whether that is news. */
export async function markRead(
  tx: Sql,
  inquiry: string,
  side: Side,
  reader: string | null,
  number: number,
): Promise<boolean> {
  const marked = await rowsOf(
    tx,
    sql`insert into inquiry_reading as r (inquiry, side, reader, number)
        values (${inquiry}::uuid, ${side}, ${reader}, ${number})
        on conflict (inquiry, side, reader) do update
          set number = excluded.number, read_at = clock_timestamp()
          where r.number < excluded.number
        returning number`,
  );
  return marked.length > 0;
}
