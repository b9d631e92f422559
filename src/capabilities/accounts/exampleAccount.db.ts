import { eq, sql } from 'drizzle-orm';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import type { Auth } from '#capabilities/accounts/auth.db.ts';
import { foundOrganisation, platformOrganisation } from '#capabilities/accounts/organisation.db.ts';
import { member } from '#capabilities/accounts/organisationTables.db.ts';
import { signUp } from '#capabilities/accounts/signUp.db.ts';
import type { Database } from '#server/database.ts';
import type { OrganisationKind } from '#shared/role.ts';

export interface ExampleAccount {
  readonly kind: OrganisationKind;
  readonly email: string;
  readonly password: string;
  /** Of the person; of the organisation. Both say that they are examples. */
  readonly name: string;
  readonly organisation: string;
}

/** Makes an account to try things out with, its address taken for proven, where there is none of that address. */
export async function makeExampleAccount(
  database: Database,
  auth: Auth,
  { kind, email, password, name, organisation }: ExampleAccount,
  publicUrl: string,
): Promise<void> {
  const { emailVerified } = user;
  const [known] = await database.db
    .select({ emailVerified })
    .from(user)
    .where(eq(user.email, email));
  if (known?.emailVerified) return;
  if (!known) await signUp(database, auth, { name, email, password, language: 'ko' }, publicUrl);
  await database.transaction(async (tx) => {
    const [made] = await tx
      .update(user)
      .set({ emailVerified: true })
      .where(eq(user.email, email))
      .returning({ id: user.id });
    const { id } = made as { id: string };
    await tx.execute(sql`delete from mail_outbox where recipient = ${email}`);
    if (kind !== 'operator') {
      await foundOrganisation(tx, { name: organisation, kind }, id);
      return;
    }
    const platform = await platformOrganisation(tx, organisation);
    await tx.insert(member).values({ organisation: platform, userId: id, role: 'operator' });
  });
}
