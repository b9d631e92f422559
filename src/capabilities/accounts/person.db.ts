import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Session } from '#capabilities/accounts/account.ts';
import { account, session, verification } from '#capabilities/accounts/accountTables.db.ts';
import type { Auth } from '#capabilities/accounts/auth.db.ts';
import { member, organisation } from '#capabilities/accounts/organisationTables.db.ts';
import type { Sql } from '#server/database.ts';
import type { Membership, ReadPerson } from '#server/principal.ts';
import { languageOf } from '#shared/language.ts';
import type { PlatformRole } from '#shared/role.ts';

/** Reads who has signed in, with a proven address, and what they may be where; asks the database each time. */
export function personReader(auth: Auth, db: Sql): ReadPerson {
  return async (headers) => {
    if (!headers.has('Cookie')) return null;
    const found = await auth.api.getSession({ headers });
    if (!found?.user.emailVerified) return null;
    const { id, name, email, language } = found.user;
    const memberships = await membershipsOf(db, id);
    const platform = memberships.find(({ kind }) => kind === 'operator')?.role ?? null;
    return {
      kind: 'person',
      id,
      name,
      email,
      language: languageOf(language),
      session: found.session.id,
      memberships,
      platform: platform as PlatformRole | null,
    };
  };
}

/** Organisations of a person, the strongest role on the platform's side first. */
async function membershipsOf(db: Sql, user: string): Promise<Membership[]> {
  return db
    .select({
      organisation: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      role: member.role,
    })
    .from(member)
    .innerJoin(organisation, eq(organisation.id, member.organisation))
    .where(eq(member.userId, user))
    .orderBy(desc(sql`${member.role} = 'operator'`), asc(organisation.name), asc(organisation.id));
}

/** Browsers in which a person is signed in, the latest first. */
export async function listSessions(db: Sql, user: string, current: string): Promise<Session[]> {
  const rows = await db
    .select({ id: session.id, agent: session.userAgent, at: session.createdAt })
    .from(session)
    .where(and(eq(session.userId, user), sql`${session.expiresAt} > clock_timestamp()`))
    .orderBy(desc(session.createdAt), asc(session.id));
  return rows.map(({ id, agent, at }) => ({
    id,
    agent: agent ?? '',
    signedInAt: at.toISOString(),
    current: id === current,
  }));
}

/** Signs one browser of a person out; false where there is none of that id. */
export async function endSession(db: Sql, user: string, id: string): Promise<boolean> {
  const ended = await db
    .delete(session)
    .where(and(eq(session.userId, user), eq(session.id, id)))
    .returning({ id: session.id });
  return ended.length > 0;
}

/** Signs a person out in every browser. */
export async function endSessions(db: Sql, user: string): Promise<void> {
  await db.delete(session).where(eq(session.userId, user));
}

/** Removes sessions and proofs whose time is over. */
export async function sweepSessions(db: Sql): Promise<void> {
  await db.delete(session).where(sql`${session.expiresAt} < clock_timestamp()`);
  await db.delete(verification).where(sql`${verification.expiresAt} < clock_timestamp()`);
}

/** True for the password of a person. */
export async function isPasswordOf(
  auth: Auth,
  db: Sql,
  user: string,
  password: string,
): Promise<boolean> {
  const [credential] = await db
    .select({ hash: account.password })
    .from(account)
    .where(and(eq(account.userId, user), eq(account.providerId, 'credential')));
  const context = await auth.$context;
  const hash = credential?.hash;
  return hash ? context.password.verify({ hash, password }) : false;
}
