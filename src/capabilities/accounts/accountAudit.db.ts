import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { Sql } from '#server/database.ts';

/** What people do with their own accounts, as the audit names it. */
type Deed =
  | 'address-proven'
  | 'signed-in'
  | 'signed-out-everywhere'
  | 'password-changed'
  | 'password-reset'
  | 'passkey-added'
  | 'passkey-removed';

/** Records what a person did with the own account; nothing of the machine it was done from. */
export function recordDeed(tx: Sql, user: string, deed: Deed, after?: object): Promise<void> {
  const person = `user:${user}`;
  const change = { actor: person, action: `account.${deed}`, subject: person };
  return appendAudit(tx, after === undefined ? change : { ...change, after });
}
