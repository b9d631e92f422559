import { and, eq, or, type SQL } from 'drizzle-orm';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import { member, organisation } from '#capabilities/accounts/organisationTables.db.ts';
import { claimMail } from '#capabilities/claims/claimMail.ts';
import type { ClaimState } from '#capabilities/claims/claimState.ts';
import type { Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import { languageOf } from '#shared/language.ts';

type Occasion = Parameters<typeof claimMail>[2];

/** Mails the owners of an organisation, and whoever made the claim, what has become of it. */
export async function tellClaimants(
  tx: Sql,
  state: ClaimState,
  claimant: string,
  submittedBy: string | null,
  occasion: Occasion,
): Promise<void> {
  const isTold = or(eq(member.role, 'owner'), eq(member.userId, submittedBy ?? ''));
  await tell(tx, state, and(eq(member.organisation, claimant), isTold), occasion);
}

/** Mails every operator that a claim waits. */
export function tellOperators(tx: Sql, occasion: Occasion): Promise<void> {
  const isOperator = and(eq(organisation.kind, 'operator'), eq(member.role, 'operator'));
  return tell(tx, 'waiting', isOperator, occasion);
}

async function tell(
  tx: Sql,
  kind: ClaimState | 'waiting',
  whom: SQL | undefined,
  occasion: Occasion,
): Promise<void> {
  const people = await tx
    .selectDistinct({ name: user.name, email: user.email, language: user.language })
    .from(member)
    .innerJoin(organisation, eq(organisation.id, member.organisation))
    .innerJoin(user, eq(user.id, member.userId))
    .where(whom);
  for (const { name, email, language } of people) {
    await queueMail(tx, claimMail(kind, { name, email, language: languageOf(language) }, occasion));
  }
}
