import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import type { Told } from '#capabilities/accounts/noticeMail.ts';
import { member, organisation } from '#capabilities/accounts/organisationTables.db.ts';
import type { Sql } from '#server/database.ts';
import { languageOf } from '#shared/language.ts';
import type { Role } from '#shared/role.ts';

/** Owners of an organisation, and one member more where somebody is named. */
export function ownersToTell(db: Sql, own: string, alsoUser: string | null): Promise<Told[]> {
  const isTold = or(eq(member.role, 'owner'), eq(member.userId, alsoUser ?? ''));
  return people(db, and(eq(member.organisation, own), isTold));
}

/** Everybody who decides on the platform's side. */
export const operatorsToTell = (db: Sql): Promise<Told[]> =>
  people(db, and(eq(organisation.kind, 'operator'), eq(member.role, 'operator')));

/** Members of an organisation in one of these roles. */
export async function membersToTell(
  db: Sql,
  own: string,
  roles: readonly Role[],
): Promise<(Told & { readonly id: string })[]> {
  const rows = await db
    .select({ id: user.id, name: user.name, email: user.email, language: user.language })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organisation, own), inArray(member.role, [...roles])))
    .orderBy(asc(member.createdAt), asc(user.id));
  return rows.map((row) => ({ ...row, language: languageOf(row.language) }));
}

/** One person; null where the account is gone. */
export async function personToTell(db: Sql, id: string): Promise<Told | null> {
  const [row] = await db
    .select({ name: user.name, email: user.email, language: user.language })
    .from(user)
    .where(eq(user.id, id));
  return row ? { ...row, language: languageOf(row.language) } : null;
}

async function people(db: Sql, whom: SQL | undefined): Promise<Told[]> {
  const rows = await db
    .selectDistinct({ name: user.name, email: user.email, language: user.language })
    .from(member)
    .innerJoin(organisation, eq(organisation.id, member.organisation))
    .innerJoin(user, eq(user.id, member.userId))
    .where(whom);
  return rows.map((row) => ({ ...row, language: languageOf(row.language) }));
}
