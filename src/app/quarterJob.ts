import { figureGroups } from '#app/figures.ts';
import { forgetPastDays } from '#capabilities/figures/countVisits.db.ts';
import { keepQuarterEnds } from '#capabilities/figures/keepQuarterEnds.db.ts';
import type { Database } from '#server/database.ts';
import type { Logger } from '#server/log.ts';

const minute = 60_000;

/**
 * Keeps what stands at the end of each quarter and forgets the visitors of past days: at once, before anything can
 * change, then every minute. Answers how to stop.
 */
export async function startQuarterJob(database: Database, log: Logger): Promise<() => void> {
  const keep = async (): Promise<void> => {
    await forgetPastDays(database);
    const quarters = await keepQuarterEnds(database, figureGroups);
    if (quarters.length > 0) log.info({ quarters }, 'figures of quarters kept');
  };
  await keep();
  const timer = setInterval(() => {
    keep().catch((cause) => log.error({ err: cause }, 'figures cannot be kept'));
  }, minute);
  timer.unref();
  return () => clearInterval(timer);
}
