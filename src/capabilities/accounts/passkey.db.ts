import { and, asc, eq } from 'drizzle-orm';
import { recordDeed } from '#capabilities/accounts/accountAudit.db.ts';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import { mostPasskeys, type Passkey } from '#capabilities/accounts/passkey.ts';
import { passkey } from '#capabilities/accounts/passkeyTable.db.ts';
import type { Database, Sql } from '#server/database.ts';

/** Passkeys of a person, the oldest first. */
export async function listPasskeys(db: Sql, owner: string): Promise<Passkey[]> {
  const { id, name, createdAt, usedAt } = passkey;
  const rows = await db
    .select({ id, name, addedAt: createdAt, usedAt })
    .from(passkey)
    .where(eq(passkey.userId, owner))
    .orderBy(asc(createdAt), asc(id));
  return rows.map((row) => ({
    ...row,
    addedAt: row.addedAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
  }));
}

/** Keeps a passkey; false where the person has as many as one can have, or it is kept already. */
export function addPasskey(
  database: Database,
  made: typeof passkey.$inferInsert,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    await tx.select({ id: user.id }).from(user).where(eq(user.id, made.userId)).for('update');
    const kept = await tx.$count(passkey, eq(passkey.userId, made.userId));
    if (kept >= mostPasskeys) return false;
    const added = await tx
      .insert(passkey)
      .values(made)
      .onConflictDoNothing({ target: passkey.credential })
      .returning({ id: passkey.id });
    if (added.length > 0) await recordDeed(tx, made.userId, 'passkey-added');
    return added.length > 0;
  });
}

/** Gives a passkey of a person another name; false where there is none of that id. */
export async function namePasskey(
  db: Sql,
  owner: string,
  id: string,
  name: string,
): Promise<boolean> {
  const named = await db
    .update(passkey)
    .set({ name })
    .where(and(eq(passkey.userId, owner), eq(passkey.id, id)))
    .returning({ id: passkey.id });
  return named.length > 0;
}

/** Takes a passkey of a person away; false where there is none of that id. */
export function removePasskey(database: Database, owner: string, id: string): Promise<boolean> {
  return database.transaction(async (tx) => {
    const gone = await tx
      .delete(passkey)
      .where(and(eq(passkey.userId, owner), eq(passkey.id, id)))
      .returning({ id: passkey.id });
    if (gone.length > 0) await recordDeed(tx, owner, 'passkey-removed');
    return gone.length > 0;
  });
}
