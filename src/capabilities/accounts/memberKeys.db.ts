import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';
import { userKey } from '#server/personEvents.ts';

/** Keys under which the members of an organisation follow what changes. */
export async function memberKeys(tx: Sql, organisation: string | null): Promise<string[]> {
  if (organisation === null) return [];
  const rows = await rowsOf<{ user: string }>(
    tx,
    sql`select user_id as user from organisation_member where organisation = ${organisation}::uuid`,
  );
  return rows.map(({ user }) => userKey(user));
}
