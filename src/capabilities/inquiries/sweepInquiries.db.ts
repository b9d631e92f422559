import { sql } from 'drizzle-orm';
import type { Sql } from '#server/database.ts';

/**
 * Deletes inquiries that were never confirmed within three days, those that are nobody's any more, files that wait in
 * vain, and links that are over.
 */
export async function sweepInquiries(db: Sql): Promise<void> {
  await db.execute(
    sql`delete from inquiry where state = 'unconfirmed' and asked_at < clock_timestamp() - interval '3 days'
          or organisation is null and asker_organisation is null and asker_user is null and guest_email is null`,
  );
  await db.execute(
    sql`delete from inquiry_file where inquiry is null and stored_at < clock_timestamp() - interval '1 day'`,
  );
  await db.execute(sql`delete from inquiry_link where expires_at < clock_timestamp()`);
}
