import { listAudit } from '#capabilities/audit/audit.db.ts';
import type { AuditEntry, AuditPage, AuditQuery } from '#capabilities/audit/auditEntry.ts';
import { readPersons } from '#capabilities/audit/auditPerson.db.ts';
import { pageFrom, readCursor } from '#server/cursor.ts';
import type { Sql } from '#server/database.ts';

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
  return { ...page, persons: await readPersons(db, digestsIn(page.items)) };
}

function digestsIn(entries: readonly AuditEntry[]): string[] {
  const found = JSON.stringify(entries).matchAll(/"person":"([0-9a-f]{64})"/g);
  return [...new Set(Array.from(found, ([, digest]) => digest as string))];
}
