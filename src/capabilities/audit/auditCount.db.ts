import { type SQL, sql } from 'drizzle-orm';

/** Counts recorded changes of a kind from one moment up to another; the audit keeps them whatever becomes of the rows. */
export function countRecorded(
  action: string,
  { begins, ends }: { readonly begins: SQL; readonly ends: SQL },
  only: SQL = sql`true`,
): SQL {
  return sql`(select count(*) from audit_entry entry
    where entry.action = ${action} and entry.at >= ${begins} and entry.at < ${ends} and ${only})`;
}

/** What was recorded after the change, by its key, where `countRecorded` looks. */
export const recordedAfter = (key: string): SQL =>
  sql`entry.detail::jsonb #>> array['after', ${key}]::text[]`;
