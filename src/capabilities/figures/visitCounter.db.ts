import { countVisits } from '#capabilities/figures/countVisits.db.ts';
import type { Visit } from '#capabilities/figures/visit.ts';
import type { Database } from '#server/database.ts';
import type { Logger } from '#server/log.ts';

/** Milliseconds between writes. */
const flushEvery = 5000;
/** Visitors held at most until the next write. */
const mostHeld = 20_000;

/** Takes visits in memory and writes them together, so that no page waits for the database. */
export interface VisitCounter {
  add(visit: Visit): void;
  /** Writes what is held; what cannot be written stays held. */
  flush(): Promise<void>;
  /** Writes for the last time. */
  stop(): Promise<void>;
}

/** A process that is killed loses what it took in the last five seconds; one that stops in order loses nothing. */
export function startVisitCounter(database: Database, log: Logger): VisitCounter {
  let held = new Map<string, Visit>();
  let lost = 0;
  let running: Promise<void> = Promise.resolve();
  const add = (visit: Visit): void => {
    const key = `${visit.address}\n${visit.agent}`;
    if (held.has(key)) return;
    if (held.size < mostHeld) held.set(key, visit);
    else lost++;
  };
  const write = async (): Promise<void> => {
    if (held.size === 0) return;
    const taken = held;
    held = new Map();
    await countVisits(database, [...taken.values()]).catch((cause) => {
      for (const visit of taken.values()) add(visit);
      throw cause;
    });
    if (lost > 0) log.warn({ lost }, 'visits were not counted: too many at once');
    lost = 0;
  };
  const flush = (): Promise<void> => {
    running = running.catch(() => {}).then(write);
    return running;
  };
  /** The database's own words alone: a statement in the log would hold what must not stay. */
  const tell = ({ cause, name }: Error): void => {
    const reason = cause instanceof Error ? cause.message : name;
    log.error({ reason, held: held.size }, 'visits cannot be counted now');
  };
  const timer = setInterval(() => {
    flush().catch(tell);
  }, flushEvery);
  timer.unref();
  return {
    add,
    flush,
    async stop() {
      clearInterval(timer);
      await flush().catch(tell);
    },
  };
}
