import { sql } from 'drizzle-orm';
import { recordDeed } from '#capabilities/accounts/accountAudit.db.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { type Database, rowsOf } from '#server/database.ts';

/** Records that somebody has signed in and by what, with how often it had failed since the last time. */
export function recordSignIn(
  database: Database,
  user: string,
  by: 'password' | 'passkey',
): Promise<void> {
  return database.transaction(async (tx) => {
    const [failed] = await rowsOf<{ count: number }>(
      tx,
      sql`delete from account_failure where user_id = ${user} returning count`,
    );
    const failedBefore = failed?.count ?? 0;
    await recordDeed(tx, user, 'signed-in', failedBefore === 0 ? { by } : { by, failedBefore });
  });
}

/** Counts a failed sign-in where the address has an account; the audit hears of the 10th, 100th … in a row alone. */
export function countFailure(database: Database, email: string): Promise<void> {
  return database.transaction(async (tx) => {
    const [failed] = await rowsOf<{ user: string; count: number }>(
      tx,
      sql`insert into account_failure as f (user_id, count)
          select id, 1 from account_user where email = ${email.toLowerCase()}
          on conflict (user_id) do update set count = f.count + 1
          returning user_id as user, count`,
    );
    if (failed === undefined || !/^10+$/.test(String(failed.count))) return;
    await appendAudit(tx, {
      actor: 'visitor',
      action: 'account.sign-ins-failed',
      subject: `user:${failed.user}`,
      after: { count: failed.count },
    });
  });
}
