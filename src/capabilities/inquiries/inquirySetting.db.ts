import { sql } from 'drizzle-orm';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { defaultReplies } from '#capabilities/inquiries/defaultReplies.ts';
import type { InquirySetting } from '#capabilities/inquiries/thread.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** What a company has set for its inbox, else what holds for everybody. */
export async function readInquirySetting(db: Sql, organisation: string): Promise<InquirySetting> {
  const [row] = await rowsOf<{ takesGuests: boolean; replies: string[] | null }>(
    db,
    sql`select takes_guests as "takesGuests", replies from inquiry_setting
        where organisation = ${organisation}::uuid`,
  );
  return { takesGuests: row?.takesGuests ?? true, replies: row?.replies ?? [...defaultReplies] };
}

/** Sets it. */
export async function writeInquirySetting(
  tx: Sql,
  organisation: string,
  { takesGuests, replies }: InquirySetting,
  actor: string,
): Promise<void> {
  const before = await readInquirySetting(tx, organisation);
  await tx.execute(
    sql`insert into inquiry_setting (organisation, takes_guests, replies)
        values (${organisation}::uuid, ${takesGuests}, ${JSON.stringify(replies)}::jsonb)
        on conflict (organisation) do update
          set takes_guests = excluded.takes_guests, replies = excluded.replies`,
  );
  if (before.takesGuests === takesGuests) return;
  await appendAudit(tx, {
    actor,
    action: 'inquiries.guests-set',
    subject: `organisation:${organisation}`,
    before: before.takesGuests,
    after: takesGuests,
  });
}
