import { sql } from 'drizzle-orm';
import type { NewMessage } from '#capabilities/inquiries/inquiry.ts';
import { attachFiles, holdFiles } from '#capabilities/inquiries/inquiryFile.db.ts';
import { decideInquiry } from '#capabilities/inquiries/inquiryState.ts';
import { markRead } from '#capabilities/inquiries/readMarks.db.ts';
import {
  holdInquiry,
  isReachable,
  readerOf,
  type Seat,
  sideOf,
} from '#capabilities/inquiries/seat.db.ts';
import { mailOtherSide, tellOfThread } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import type { ThreadRefusal } from '#capabilities/inquiries/thread.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * Adds a message to a thread, once however often it is sent, and mails it to the other side. Who has not seen what a
 * colleague has just written is told first.
 */
export async function writeMessage(
  tx: Sql,
  seat: Seat,
  id: string,
  { client, text, files, seen }: NewMessage,
  publicUrl: string,
): Promise<Result<{ number: number }, ThreadRefusal>> {
  const row = await holdInquiry(tx, seat, id);
  if (row === null) return err('missing');
  const side = sideOf(seat);
  const user = readerOf(seat);
  const [sent] = await rowsOf<{ number: number }>(
    tx,
    sql`select number from inquiry_message where inquiry = ${id}::uuid and client = ${client}::uuid`,
  );
  if (sent) return ok(sent);
  const next = decideInquiry(row.state, { kind: 'write', side });
  if (!next.ok) return next;
  if (!isReachable(row, side)) return err('gone');
  if (files.length > 0 && row.control !== 'uncontrolled') return err('files');
  const [last] = await rowsOf<{ number: number; own: number }>(
    tx,
    sql`select coalesce(max(number), 0) as number,
          coalesce(max(number) filter (where side = ${side} and author is distinct from ${user}), 0) as own
        from inquiry_message where inquiry = ${id}::uuid`,
  );
  if ((last?.own ?? 0) > seen) return err('meanwhile');
  if (!(await holdFiles(tx, files, user))) return err('files');
  const number = (last?.number ?? 0) + 1;
  await tx.execute(
    sql`insert into inquiry_message (inquiry, number, side, author, client, text)
        values (${id}::uuid, ${number}, ${side}, ${user}, ${client}::uuid, ${text})`,
  );
  await attachFiles(tx, files, id, number);
  const answered =
    side === 'company' ? sql`coalesce(answered_at, clock_timestamp())` : sql`answered_at`;
  await tx.execute(
    sql`update inquiry set state = ${next.value}, last_at = clock_timestamp(), answered_at = ${answered}
        where id = ${id}::uuid`,
  );
  await markRead(tx, id, side, user, number);
  await mailOtherSide(
    tx,
    row,
    side === 'company' ? 'company-wrote' : 'asker-wrote',
    text,
    publicUrl,
  );
  await tellOfThread(tx, row);
  return ok({ number });
}
