import { sql } from 'drizzle-orm';
import { listAudit } from '#capabilities/audit/audit.db.ts';
import type { AuditEntry, AuditPage, AuditQuery } from '#capabilities/audit/auditEntry.ts';
import { readPersons } from '#capabilities/audit/auditPerson.db.ts';
import { oneOf } from '#server/columns.ts';
import { pageFrom, readCursor } from '#server/cursor.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** A page of the audit with the names on it; null where the cursor is none that a page gave. */
export async function readAuditPage(
  db: Sql,
  { limit, cursor, ...filter }: AuditQuery,
): Promise<AuditPage | null> {
  const below = cursor === undefined ? undefined : readCursor(cursor, 1)?.[0];
  if (cursor !== undefined && !/^\d{1,9}$/.test(below ?? '')) return null;
  const since = below === undefined ? {} : { below: Number(below) };
  const found = await listAudit(db, { ...filter, ...since }, limit + 1);
  const page = pageFrom(found, limit, ({ seq }) => [String(seq)]);
  const persons = await readPersons(db, digestsIn(page.items));
  return { ...page, persons, actors: await namesOf(db, page.items) };
}

/** Names of those actors who have an account, by `user:…`. */
async function namesOf(db: Sql, entries: readonly AuditEntry[]): Promise<Record<string, string>> {
  const ids = new Set(entries.flatMap(({ actor }) => /^user:(.+)$/.exec(actor)?.[1] ?? []));
  if (ids.size === 0) return {};
  const rows = await rowsOf<{ id: string; name: string }>(
    db,
    sql`select id, name from account_user where ${oneOf(sql`id`, [...ids])}`,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [`user:${id}`, name]));
}

function digestsIn(entries: readonly AuditEntry[]): string[] {
  const found = JSON.stringify(entries).matchAll(/"person":"([0-9a-f]{64})"/g);
  return [...new Set(Array.from(found, ([, digest]) => digest as string))];
}
