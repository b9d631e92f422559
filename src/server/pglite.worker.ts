import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Transaction, types } from '@electric-sql/pglite';
import type { PgliteAnswer, PgliteNotice, PgliteRequest } from '#server/pgliteMessage.ts';

const asText = (value: string): string => value;
const timeTypes = [
  types.TIMESTAMP,
  types.TIMESTAMPTZ,
  types.INTERVAL,
  types.DATE,
  1115,
  1182,
  1185,
  1187,
  1231,
];
const parsers = {
  ...Object.fromEntries(timeTypes.map((type) => [type, asText])),
  [types.INT8]: (value: string) => BigInt(value),
};

const { folder, dump } = workerData as { folder?: string; dump?: Uint8Array };
const opened = PGlite.create({
  ...(folder === undefined ? {} : { dataDir: folder }),
  ...(dump === undefined ? {} : { loadDataDir: new Blob([new Uint8Array(dump)]) }),
});
const port = parentPort as NonNullable<typeof parentPort>;
const transactions = new Map<
  number,
  { tx: Transaction; end: (commit: boolean) => Promise<void> }
>();
const listeners = new Map<string, () => Promise<void>>();
let lastTransaction = 0;

class RolledBack extends Error {}

/** Opens a transaction that lives until its `end`, and answers its id. */
async function begin(db: PGlite): Promise<number> {
  const id = ++lastTransaction;
  await new Promise<void>((started, failed) => {
    let finish: (commit: boolean) => void = () => {};
    const finished = new Promise<boolean>((resolve) => {
      finish = resolve;
    });
    const whole = db.transaction(async (tx) => {
      const end = async (commit: boolean): Promise<void> => {
        transactions.delete(id);
        finish(commit);
        await whole.catch((error) => {
          if (!(error instanceof RolledBack)) throw error;
        });
      };
      transactions.set(id, { tx, end });
      started();
      if (!(await finished)) throw new RolledBack();
    });
    whole.catch(failed);
  });
  return id;
}

async function answer(request: PgliteRequest): Promise<PgliteAnswer['value']> {
  if (request.op === 'pulse') return undefined;
  const db = await opened;
  switch (request.op) {
    case 'query': {
      const open = request.tx === undefined ? undefined : transactions.get(request.tx);
      if (request.tx !== undefined && !open) throw new Error('the transaction has ended');
      const { rowMode } = request;
      return (open?.tx ?? db).query(request.sql, [...request.params], { rowMode, parsers });
    }
    case 'begin':
      return begin(db);
    case 'end':
      await transactions.get(request.tx)?.end(request.commit);
      return undefined;
    case 'listen':
      listeners.set(
        request.channel,
        await db.listen(request.channel, (said) =>
          port.postMessage({ channel: request.channel, said } satisfies PgliteNotice),
        ),
      );
      return undefined;
    case 'unlisten':
      await listeners.get(request.channel)?.();
      return undefined;
    case 'dump':
      return new Uint8Array(await (await db.dumpDataDir('none')).arrayBuffer());
    case 'close':
      await db.close();
      return undefined;
  }
}

port.on('message', ({ id, ...request }: PgliteRequest & { id: number }) => {
  answer(request as PgliteRequest).then(
    (value) => port.postMessage({ id, value } satisfies PgliteAnswer),
    (error: Error) => {
      const fields = JSON.parse(JSON.stringify(error)) as Record<string, unknown>;
      port.postMessage({ id, error: { message: error.message, fields } } satisfies PgliteAnswer);
    },
  );
});
