import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';
import type { KnownPerson, PersonKey } from '#server/personPart.ts';

/** Somebody with an account, by id or address; null where there is none. */
export async function knownPerson(db: Sql, by: PersonKey): Promise<KnownPerson | null> {
  const which = 'id' in by ? sql`u.id = ${by.id}` : sql`u.email = ${by.email.toLowerCase()}`;
  const [known] = await rowsOf<KnownPerson>(
    db,
    sql`select u.id, u.name, u.email, u.language, exists (
          select from organisation o where o.kind = 'operator' and (
            exists (select from organisation_member m where m.organisation = o.id and m.user_id = u.id)
            or exists (
              select from audit_entry e
              where e.actor = 'user:' || u.id and e.action = 'organisation.joined'
                and e.subject = 'organisation:' || o.id
            )
          )
        ) as platform
        from account_user u where ${which}`,
  );
  return known ?? null;
}

/** Keeps everybody else from writing anything that names this account until the transaction ends. */
export async function holdPerson(tx: Sql, id: string): Promise<void> {
  await tx.execute(sql`select from account_user where id = ${id} for update`);
}
