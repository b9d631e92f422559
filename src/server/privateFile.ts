import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { bytea } from '#server/columns.ts';
import type { Sql } from '#server/database.ts';

/**
 * Files that only some may read, under random names, in the database: kept and deleted in the transaction of the
 * change they belong to, the same for every instance, and part of its backup.
 */
const privateFile = pgTable('private_file', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  type: text('type').notNull(),
  bytes: bytea('bytes').notNull(),
  storedBy: text('stored_by'),
});

export interface PrivateFile {
  /** Media type, as its content says. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file for whom `holder` names, put there by a person who takes it along when they go, or null; answers its name. */
export async function putPrivateFile(
  db: Sql,
  holder: string,
  storedBy: string | null,
  file: PrivateFile,
): Promise<string> {
  const name = randomUUID();
  await db.insert(privateFile).values({ name, holder, storedBy, ...file });
  return name;
}

/** The file of that name of that holder; null where there is none. */
export async function getPrivateFile(
  db: Sql,
  holder: string,
  name: string,
): Promise<PrivateFile | null> {
  const { type, bytes } = privateFile;
  const [file] = await db
    .select({ type, bytes })
    .from(privateFile)
    .where(and(eq(privateFile.name, name), eq(privateFile.holder, holder)));
  return file ?? null;
}

export async function deletePrivateFile(db: Sql, name: string): Promise<void> {
  await db.delete(privateFile).where(eq(privateFile.name, name));
}

/** Deletes every file of a holder. */
export async function deletePrivateFilesOf(tx: Sql, holder: string): Promise<void> {
  await tx.delete(privateFile).where(eq(privateFile.holder, holder));
}

/** Where names of private files stand. */
export interface FileUse {
  readonly table: string;
  readonly column: string;
}

/** Deletes files that nothing has named within a day of their coming. */
export async function sweepPrivateFiles(db: Sql, uses: readonly FileUse[]): Promise<void> {
  const unnamed = uses.map(
    ({ table, column }) => sql`not exists (
      select from ${sql.identifier(table)} t where t.${sql.identifier(column)} = f.name)`,
  );
  await db.execute(
    sql`delete from private_file f where stored_at < clock_timestamp() - interval '1 day'
        and ${sql.join(unnamed, sql` and `)}`,
  );
}
