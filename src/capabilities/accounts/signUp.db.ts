import { randomUUID } from 'node:crypto';
import { createEmailVerificationToken } from 'better-auth/api';
import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { accountMail } from '#capabilities/accounts/accountMail.ts';
import { account, user } from '#capabilities/accounts/accountTables.db.ts';
import { type Auth, proofSeconds } from '#capabilities/accounts/auth.db.ts';
import type { signUpSchema } from '#capabilities/accounts/credentials.ts';
import type { Database } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import { languageOf } from '#shared/language.ts';

type Wanted = z.infer<typeof signUpSchema>;

/**
 * Makes an account, its password and the mail that proves its address, all or nothing; tells who has the address
 * already. The password is hashed before, so that nobody waits for that.
 */
export async function signUp(
  database: Database,
  auth: Auth,
  { name, email: written, password, language }: Wanted,
  publicUrl: string,
): Promise<void> {
  const context = await auth.$context;
  const hash = await context.password.hash(password);
  const email = written.toLowerCase();
  const id = randomUUID();
  const token = await createEmailVerificationToken(context.secret, email, undefined, proofSeconds, {
    userId: id,
  });
  const now = { createdAt: sql`clock_timestamp()`, updatedAt: sql`clock_timestamp()` };
  await database.transaction(async (tx) => {
    const made = await tx
      .insert(user)
      .values({ id, name, email, emailVerified: false, language, ...now })
      .onConflictDoNothing({ target: user.email })
      .returning({ id: user.id });
    if (made.length === 0) {
      const [known] = await tx
        .select({ name: user.name, language: user.language })
        .from(user)
        .where(eq(user.email, email))
        .for('key share');
      if (!known) return;
      const person = { name: known.name, email, language: languageOf(known.language) };
      return queueMail(tx, accountMail('known', { ...person, publicUrl, token: '' }));
    }
    await tx.insert(account).values({
      ...{ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash },
      ...now,
    });
    await queueMail(tx, accountMail('verify', { name, email, language, publicUrl, token }));
  });
}
