import type { PGlite, Results } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, Sql } from '#server/database.ts';
import { markTransaction, refuseInsideTransaction } from '#server/insideTransaction.ts';
import type { PgliteAnswer, PgliteNotice, PgliteRequest } from '#server/pgliteMessage.ts';
import { StartError } from '#server/startError.ts';
import { startWorker } from '#server/startWorker.ts';
import { watchPulse } from '#server/watchPulse.ts';

export interface PgliteDatabase extends Database {
  /** The whole data folder as one archive, for `openPglite`'s `dump`. */
  dump(): Promise<Uint8Array>;
}

interface Waiting {
  resolve(value: PgliteAnswer['value']): void;
  reject(error: Error): void;
}

/**
 * PGlite in a worker thread, so that a long query stops no request; drizzle talks to a facade shaped like PGlite's
 * client (query, transaction). In memory without a folder, filled from a dump if there is one. A worker that says
 * nothing for `mostSilence` milliseconds (a statement without end: it has no timeout) is stopped and counts as lost.
 */
export async function openPglite(
  folder?: string,
  dump?: Uint8Array,
  mostSilence = 120_000,
): Promise<PgliteDatabase> {
  const entry = new URL('./pglite.worker.ts', import.meta.url);
  const worker = startWorker(entry, { folder, dump });
  const waiting = new Map<number, Waiting>();
  const heard = new Map<string, (said: string) => void>();
  let last = 0;
  let gone: Error | null = null;

  const ask = (request: PgliteRequest): Promise<PgliteAnswer['value']> =>
    new Promise((resolve, reject) => {
      if (gone) return reject(gone);
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...request });
    });
  let lose: (reason: string) => void = () => {};
  const lost = new Promise<string>((resolve) => {
    lose = resolve;
  });
  const fail = (error: Error): void => {
    gone ??= error;
    lose(`The embedded database has stopped: ${gone.message}`);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (message: PgliteAnswer | PgliteNotice) => {
    if ('channel' in message) return heard.get(message.channel)?.(message.said);
    const { resolve, reject } = waiting.get(message.id) as Waiting;
    waiting.delete(message.id);
    if (message.error)
      reject(Object.assign(new Error(message.error.message), message.error.fields));
    else resolve(message.value);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`its thread ended (${code})`)));
  const clientOf = (tx?: number) => ({
    query: (
      sql: string,
      params: unknown[] = [],
      options: { rowMode?: 'array' | 'object' } = {},
    ) => {
      if (tx === undefined) refuseInsideTransaction();
      const rowMode = options.rowMode ?? 'object';
      return ask({
        op: 'query',
        sql,
        params,
        rowMode,
        ...(tx === undefined ? {} : { tx }),
      }) as Promise<Results>;
    },
  });
  const asClient = (tx?: number): PGlite => clientOf(tx) as unknown as PGlite;
  const drizzleOn = (tx?: number): Sql => drizzle({ client: asClient(tx) }) as unknown as Sql;

  await ask({ op: 'query', sql: 'select 1', params: [], rowMode: 'array' }).catch(
    (cause: Error) => {
      void worker.terminate();
      throw new StartError(
        `The embedded database in ${folder ?? 'memory'} does not open: ${cause.message}.`,
      );
    },
  );

  const stopWatch = watchPulse(
    () => ask({ op: 'pulse' }),
    mostSilence,
    () => {
      fail(new Error(`it said nothing for ${mostSilence / 1000} s`));
      void worker.terminate();
    },
  );
  return {
    kind: 'pglite',
    db: drizzleOn(),
    lost,
    async transaction(work) {
      refuseInsideTransaction();
      const tx = (await ask({ op: 'begin' })) as number;
      try {
        const result = await markTransaction(() => work(drizzleOn(tx)));
        await ask({ op: 'end', tx, commit: true });
        return result;
      } catch (error) {
        await ask({ op: 'end', tx, commit: false });
        throw error;
      }
    },
    async listen(channel, listener) {
      heard.set(channel, listener);
      await ask({ op: 'listen', channel });
      return async () => {
        heard.delete(channel);
        await ask({ op: 'unlisten', channel });
      };
    },
    dump: () => ask({ op: 'dump' }) as Promise<Uint8Array>,
    async close() {
      stopWatch();
      await ask({ op: 'close' });
      await worker.terminate();
    },
  };
}
