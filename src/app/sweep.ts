import { sweepSessions } from '#capabilities/accounts/person.db.ts';
import { sweepDocuments } from '#capabilities/claims/claim.db.ts';
import type { Database } from '#server/database.ts';
import type { Logger } from '#server/log.ts';
import { sweepMails } from '#server/outbox.ts';
import { sweepRateCounts } from '#server/rateCount.ts';

const hour = 3600 * 1000;

/** Removes every hour what nobody may need any more; answers how to stop. */
export function startSweep({ db }: Database, log: Logger): () => void {
  const sweep = async (): Promise<void> => {
    await sweepMails(db);
    await sweepRateCounts(db);
    await sweepSessions(db);
    await sweepDocuments(db);
  };
  const timer = setInterval(() => {
    sweep().catch((cause) => log.error({ err: cause }, 'old rows cannot be removed'));
  }, hour);
  timer.unref();
  return () => clearInterval(timer);
}
