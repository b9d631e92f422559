import { err, type Result } from '#shared/result.ts';
import type { ReadProblem } from '#view/readJson.ts';

/** Seconds before the tries after the first, while the line is down. */
const waits = [1, 2, 4, 8, 15, 30, 60, 60, 60, 60];
const offline: ReadProblem = { code: 'offline', message: '', fields: {} };

/**
 * Sends something, and sends it whole again where the connection is lost on the way: as soon as the browser is online
 * again, else after longer and longer waits. `waiting` hears when it waits and when it goes on.
 */
export async function againOnline<T>(
  send: (signal: AbortSignal) => Promise<Result<T, ReadProblem>>,
  waiting: (is: boolean) => void,
): Promise<Result<T, ReadProblem>> {
  for (const seconds of [0, ...waits]) {
    if (seconds > 0) {
      waiting(true);
      await onlineOrAfter(seconds);
      waiting(false);
    }
    const answer = await untilOffline(send);
    if (answer.ok || answer.error.code !== 'offline') return answer;
  }
  return err(offline);
}

/** Sends, and lets go at once when the browser is offline: a dead line may hang for minutes. */
async function untilOffline<T>(
  send: (signal: AbortSignal) => Promise<Result<T, ReadProblem>>,
): Promise<Result<T, ReadProblem>> {
  const dead = new AbortController();
  const drop = (): void => dead.abort();
  addEventListener('offline', drop);
  try {
    return await send(dead.signal);
  } catch (error) {
    if (dead.signal.aborted) return err(offline);
    throw error;
  } finally {
    removeEventListener('offline', drop);
  }
}

function onlineOrAfter(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    addEventListener('online', done);
  });
}
