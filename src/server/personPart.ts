import { type SQL, sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';
import type { Language } from '#shared/language.ts';

/** Somebody with an account, as what is kept of them is looked up. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** In small letters, as it is kept. */
  readonly email: string;
  readonly language: Language;
  /** Is or was on the platform's side: only there do names stand in what is recorded. */
  readonly platform: boolean;
}

/** How somebody is named from outside. */
export type PersonKey = { readonly id: string } | { readonly email: string };

/** One part of what is kept of a person: how they get it, and how it is forgotten. */
export interface PersonPart {
  /** Its key in the file that a person gets. */
  readonly name: string;
  /** Columns that it answers for, as `table.column`. */
  readonly columns: readonly string[];
  /** What of it is the person's, and nothing of others; no secrets. Undefined where there is nothing to tell. */
  read(tx: Sql, person: KnownPerson): Promise<unknown>;
  /** Removes or pseudonymises it; answers how many rows that were. */
  forget(tx: Sql, person: KnownPerson): Promise<number>;
}

/** Rows of a query as they stand in the file that a person gets, times in UTC as ISO 8601. Only inside a transaction. */
export async function tellRows(tx: Sql, query: SQL): Promise<unknown[]> {
  await tx.execute(sql`set local timezone = 'UTC'`);
  const rows = await rowsOf<{ row: unknown }>(tx, sql`select to_jsonb(t) as row from (${query}) t`);
  return rows.map(({ row }) => row);
}
