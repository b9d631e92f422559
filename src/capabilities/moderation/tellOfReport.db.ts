import type { Told } from '#capabilities/accounts/noticeMail.ts';
import { operatorsToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { reportMail } from '#capabilities/moderation/reportMail.ts';
import type { Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';

/** Mails every operator that a page is reported. */
export async function tellOfReport(
  tx: Sql,
  occasion: Parameters<typeof reportMail>[2],
): Promise<void> {
  for (const told of await operatorsToTell(tx)) {
    await queueMail(tx, reportMail('open', told, occasion));
  }
}

/** Mails whoever reported a page what became of it. */
export async function tellReporter(
  tx: Sql,
  state: 'upheld' | 'dismissed',
  contact: Omit<Told, 'name'>,
  occasion: Parameters<typeof reportMail>[2],
): Promise<void> {
  await queueMail(tx, reportMail(state, { ...contact, name: null }, occasion));
}
