import { operatorsToTell, ownersToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { hidingMail } from '#capabilities/moderation/hidingMail.ts';
import type { HidingState } from '#capabilities/moderation/hidingState.ts';
import type { Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';

/** Mails whoever runs a page what has become of it, and the operators that somebody appeals. */
export async function tellOfHiding(
  tx: Sql,
  state: HidingState,
  owner: string | null,
  occasion: Parameters<typeof hidingMail>[2],
): Promise<void> {
  const owners = owner === null ? [] : await ownersToTell(tx, owner, null);
  const people = state === 'appealed' ? await operatorsToTell(tx) : owners;
  const about = { ...occasion, organisation: owner };
  for (const told of people) await queueMail(tx, hidingMail(state, told, about));
}
