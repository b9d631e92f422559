import { createHash, randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { AuditPerson } from '#capabilities/audit/auditEntry.ts';
import { bytea } from '#server/columns.ts';
import type { Database, Sql } from '#server/database.ts';

const auditPerson = pgTable('audit_person', {
  digest: text('digest').primaryKey(),
  salt: bytea('salt').notNull(),
  name: text('name').notNull(),
});

/**
 * Stands for a person's name in what is recorded: a digest with a salt of its own. Name and salt are kept apart from the
 * chain, so that forgetting them leaves the chain whole and the digest meaningless.
 */
export async function sealPerson(tx: Sql, name: string): Promise<AuditPerson> {
  const salt = randomBytes(32);
  const digest = createHash('sha256').update(salt).update(name).digest('hex');
  await tx.insert(auditPerson).values({ digest, salt, name });
  return { person: digest };
}

/** Names behind some digests, as far as they are not forgotten. */
export async function readPersons(
  db: Sql,
  digests: readonly string[],
): Promise<Record<string, string>> {
  if (digests.length === 0) return {};
  const rows = await db
    .select({ digest: auditPerson.digest, name: auditPerson.name })
    .from(auditPerson)
    .where(inArray(auditPerson.digest, [...digests]));
  return Object.fromEntries(rows.map(({ digest, name }) => [digest, name]));
}

/** Forgets a name wherever it stands in the audit, records that one was forgotten, and answers how often it stood. */
export async function forgetName(tx: Sql, name: string, actor: string): Promise<number> {
  const gone = await tx
    .delete(auditPerson)
    .where(eq(auditPerson.name, name))
    .returning({ digest: auditPerson.digest });
  if (gone.length > 0) {
    await appendAudit(tx, {
      actor,
      action: 'person.forgotten',
      subject: 'audit:persons',
      after: { forgotten: gone.length },
    });
  }
  return gone.length;
}

/** The same by the operator, in a transaction of its own. */
export function forgetPerson(database: Database, name: string): Promise<number> {
  return database.transaction((tx) => forgetName(tx, name, 'operator'));
}
