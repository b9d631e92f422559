import { randomBytes, randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { verification } from '#capabilities/accounts/accountTables.db.ts';
import type { Sql } from '#server/database.ts';

/** What a challenge is for: signing in, of whomever; adding a passkey and proving again, of one person. */
export type Ceremony =
  | { readonly purpose: 'sign-in' }
  | { readonly purpose: 'add' | 'proof'; readonly user: string };

/** Keeps a new challenge for five minutes. */
export async function newChallenge(db: Sql, ceremony: Ceremony): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  await db.insert(verification).values({
    id: randomUUID(),
    identifier: identifierOf(ceremony, challenge),
    value: holderOf(ceremony),
    expiresAt: sql`clock_timestamp() + interval '5 minutes'`,
    createdAt: sql`clock_timestamp()`,
    updatedAt: sql`clock_timestamp()`,
  });
  return challenge;
}

/** True, once, for a challenge that was given out for this and is not too old. */
export async function takeChallenge(
  db: Sql,
  ceremony: Ceremony,
  challenge: string,
): Promise<boolean> {
  const taken = await db
    .delete(verification)
    .where(
      and(
        eq(verification.identifier, identifierOf(ceremony, challenge)),
        eq(verification.value, holderOf(ceremony)),
        sql`${verification.expiresAt} > clock_timestamp()`,
      ),
    )
    .returning({ id: verification.id });
  return taken.length > 0;
}

const identifierOf = ({ purpose }: Ceremony, challenge: string): string =>
  `passkey-${purpose}:${challenge}`;
const holderOf = (ceremony: Ceremony): string => ('user' in ceremony ? ceremony.user : 'anybody');
