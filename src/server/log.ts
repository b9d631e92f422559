import { type Logger, pino } from 'pino';

export type { Logger };

/** The server's log: JSON lines on standard output. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
