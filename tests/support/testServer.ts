import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { type AccountOptions, type Accounts, openAccounts } from '#app/accounts.api.ts';
import { addApi, takesMore } from '#app/api.ts';
import { startTileJob, type TileJob } from '#app/tileJob.ts';
import { contentHash } from '#server/contentHash.ts';
import type { Database } from '#server/database.ts';
import { type FileStore, folderStore } from '#server/fileStore.ts';
import { createHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { operatorToken } from '#server/principal.ts';
import { engines, openTiny, type TestDatabase } from './testDatabase.ts';

export { engines };

export interface TestServer {
  readonly app: Hono;
  readonly database: Database;
  readonly files: FileStore;
  readonly tileJob: TileJob;
  readonly token: string;
  /** The data folder. */
  readonly folder: string;
  readonly accounts: Accounts;
  /** A request from another machine. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A request as the operator's command line makes it. */
  asOperator(method: string, path: string, body?: unknown): Promise<Response>;
  post(path: string, body: unknown, address?: string): Promise<Response>;
  close(): Promise<void>;
}

const accountOptions = {
  secret: 'a secret that signs nothing outside of these tests',
  publicUrl: 'http://localhost',
  mailDesk: true,
  log: createLog('silent'),
};

/** Passwords kept so that they are quick to prove, and answers as soon as they are known. */
const atOnce: Pace = {
  evenly: (_, work) => work(),
  passwords: {
    hash: async (password) => contentHash(new TextEncoder().encode(password)),
    verify: async ({ hash, password }) => hash === contentHash(new TextEncoder().encode(password)),
  },
};
type Pace = Pick<AccountOptions, 'evenly' | 'passwords'>;

/** Another instance on the same database, which shares nothing else with the first. */
export const secondInstance = (first: TestServer): Hono => anInstance(first).app;

function anInstance(
  parts: Pick<TestServer, 'database' | 'files' | 'tileJob' | 'token' | 'folder'>,
  pace = atOnce,
) {
  const log = createLog('silent');
  const metrics = createMetrics();
  const { signal: stopping } = new AbortController();
  const app = createHttp({ log, metrics, stopping, takesMore });
  const accounts = openAccounts(parts.database, { ...accountOptions, ...pace });
  addApi(app, { ...parts, accounts, log, metrics, stopping });
  return { app, accounts };
}

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

/** The real application on a real database with the tiny place, without a port; null where the engine is missing. */
export async function startTestServer(
  engine: (typeof engines)[number],
  pace: Pace = atOnce,
): Promise<TestServer | null> {
  const opened = await openTiny(engine);
  return opened === null ? null : serveTest(opened, pace);
}

/** The real application on a database as it stands. */
export async function serveTest(opened: TestDatabase, pace = atOnce): Promise<TestServer> {
  const { database } = opened;
  const folder = mkdtempSync(join(tmpdir(), 'changwon-twin-data-'));
  const log = createLog('silent');
  const files = await folderStore(join(folder, 'tiles'));
  const tileJob = await startTileJob({ database, files, folder, log });
  const token = operatorToken(folder);
  const { app, accounts } = anInstance({ database, files, tileJob, token, folder }, pace);
  const send = async (method: string, path: string, body: unknown, address: string, headers = {}) =>
    app.request(
      path,
      {
        method,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
      from(address),
    );
  return {
    app,
    database,
    files,
    tileJob,
    token,
    folder,
    accounts,
    get: (path, headers) => send('GET', path, undefined, '203.0.113.7', headers),
    asOperator: (method, path, body) =>
      send(method, path, body, '127.0.0.1', { Authorization: `Bearer ${token}` }),
    post: (path, body, address = '203.0.113.7') => send('POST', path, body, address),
    async close() {
      await tileJob.stop();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
