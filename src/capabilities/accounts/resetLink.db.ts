import { randomBytes, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { accountMail } from '#capabilities/accounts/accountMail.ts';
import { user, verification } from '#capabilities/accounts/accountTables.db.ts';
import type { Database } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import { languageOf } from '#shared/language.ts';

/**
 * Makes a link to set a new password, as better-auth's reset looks it up, and the mail that holds it, both or neither;
 * nothing where the address has no account.
 */
export function sendResetLink(database: Database, email: string, publicUrl: string): Promise<void> {
  const token = randomBytes(24).toString('base64url');
  return database.transaction(async (tx) => {
    const [person] = await tx
      .select()
      .from(user)
      .where(eq(user.email, email.toLowerCase()))
      .for('key share');
    if (!person) return;
    await tx.insert(verification).values({
      id: randomUUID(),
      identifier: `reset-password:${token}`,
      value: person.id,
      expiresAt: sql`clock_timestamp() + interval '1 hour'`,
      createdAt: sql`clock_timestamp()`,
      updatedAt: sql`clock_timestamp()`,
    });
    const language = languageOf(person.language);
    await queueMail(tx, accountMail('reset', { ...person, language, publicUrl, token }));
  });
}
