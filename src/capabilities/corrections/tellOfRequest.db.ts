import { operatorsToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import type { CorrectionRequest } from '#capabilities/corrections/correction.ts';
import { requestMail } from '#capabilities/corrections/requestMail.ts';
import type { Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import type { LocalText } from '#shared/localText.ts';

/** Mails every operator that a request waits. */
export async function tellOfRequest(
  tx: Sql,
  kind: CorrectionRequest['kind'],
  name: LocalText,
  request: { readonly id: string; readonly publicUrl: string },
): Promise<void> {
  for (const told of await operatorsToTell(tx)) {
    await queueMail(tx, requestMail('open', told, { name, kind, request }));
  }
}
