import type { Told } from '#capabilities/accounts/noticeMail.ts';
import { operatorsToTell, ownersToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { claimMail } from '#capabilities/claims/claimMail.ts';
import type { ClaimState } from '#capabilities/claims/claimState.ts';
import type { Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';

type Occasion = Parameters<typeof claimMail>[2];

/** Mails the owners of an organisation, and whoever made the claim, what has become of it. */
export async function tellClaimants(
  tx: Sql,
  state: ClaimState,
  claimant: string,
  submittedBy: string | null,
  occasion: Occasion,
): Promise<void> {
  await tell(tx, state, await ownersToTell(tx, claimant, submittedBy), occasion);
}

/** Mails every operator that a claim waits. */
export async function tellOperators(tx: Sql, occasion: Occasion): Promise<void> {
  await tell(tx, 'waiting', await operatorsToTell(tx), occasion);
}

async function tell(
  tx: Sql,
  kind: ClaimState | 'waiting',
  people: readonly Told[],
  occasion: Occasion,
): Promise<void> {
  for (const told of people) await queueMail(tx, claimMail(kind, told, occasion));
}
