import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';

/** Days that a guest's link works. */
export const linkDays = 30;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Makes a secret that opens one thread; only its hash is kept. */
export async function makeGuestSecret(tx: Sql, inquiry: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await tx.execute(
    sql`insert into inquiry_link (secret, inquiry, expires_at)
        values (decode(${hashOf(secret)}, 'hex'), ${inquiry}::uuid,
          clock_timestamp() + make_interval(days => ${linkDays}))`,
  );
  return secret;
}

/** True for a secret that opens this thread now. */
export async function opensThread(db: Sql, inquiry: string, secret: string): Promise<boolean> {
  const found = await rowsOf(
    db,
    sql`select 1 from inquiry_link where secret = decode(${hashOf(secret)}, 'hex')
        and inquiry = ${inquiry}::uuid and expires_at > clock_timestamp()`,
  );
  return found.length > 0;
}
