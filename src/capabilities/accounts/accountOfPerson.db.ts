import { sql } from 'drizzle-orm';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** The account itself; it goes last, and what the database still hangs on it goes with it. */
export const accountOfPerson: PersonPart = {
  name: 'account',
  columns: [
    'account_user.id',
    'account_user.name',
    'account_user.email',
    'account_user.image',
    'account_credential.user_id',
    'account_credential.account_id',
    'account_credential.password',
    'account_verification.identifier',
    'account_verification.value',
    'account_failure.user_id',
  ],
  async read(db, { id }) {
    const [account] = await tellRows(
      db,
      sql`select u.id, u.name, u.email, u.email_verified as "emailProven", u.language,
            u.created_at as "createdAt", u.updated_at as "updatedAt",
            coalesce((select count from account_failure where user_id = u.id), 0) as "failedSignIns",
            (select count(*)::integer from account_verification where value = u.id) as "openLinks"
          from account_user u where u.id = ${id}`,
    );
    return account;
  },
  async forget(tx, { id }) {
    await tx.execute(sql`delete from account_verification where value = ${id}`);
    await tx.execute(sql`delete from account_user where id = ${id}`);
    return 1;
  },
};
