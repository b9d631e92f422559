import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<true>();

/** Runs `work` so that `refuseInsideTransaction` knows it is inside. */
export function markTransaction<T>(work: () => Promise<T>): Promise<T> {
  return running.run(true, work);
}

/** Throws where a query outside the transaction is sent from inside it: on PGlite it would never be answered. */
export function refuseInsideTransaction(): void {
  if (running.getStore()) {
    throw new Error('use the transaction’s own handle: the main one waits for it to end');
  }
}
