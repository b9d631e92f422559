import { closeDueRfqs } from '#capabilities/rfq/sweepRfqs.db.ts';
import type { Database } from '#server/database.ts';
import type { Logger } from '#server/log.ts';

/** Milliseconds between two looks. */
const step = 5000;

/** Carries out what is due by the database’s clock, in time and after an outage; answers how to stop. */
export function startDeadlines(
  database: Database,
  publicUrl: string,
  log: Logger,
): () => Promise<void> {
  let looking: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    looking ??= closeDueRfqs(database, publicUrl)
      .catch((cause) => log.error({ err: cause }, 'deadlines could not be carried out'))
      .finally(() => {
        looking = null;
      });
  }, step);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
