import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepingOf } from '#app/keeping.ts';
import { seed } from '#app/seed.ts';
import { folderStore } from '#server/fileStore.ts';
import { migrate } from '#server/migrations.ts';
import { openPglite } from '#server/pgliteDatabase.ts';
import { openPostgres } from '#server/postgresDatabase.ts';
import { seededRandom } from '#shared/hash.ts';
import { anImport } from '../../support/anImport.ts';
import { startPostgres } from '../../support/postgres.ts';
import { emptyPglite, type TestDatabase } from '../../support/testDatabase.ts';
import { serveTest, type TestServer } from '../../support/testServer.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const mostReads = 200;

/** Two hundred addresses of what the server shows, files of the scene among them, the same for the same place. */
async function addresses({ get }: TestServer): Promise<string[]> {
  const list = async (path: string): Promise<{ id?: string; gid?: string }[]> =>
    ((await (await get(path)).json()) as { items: { id?: string; gid?: string }[] }).items;
  const manifest = (await (await get('/api/manifest')).json()) as Record<string, unknown>;
  const things = (
    await Promise.all(
      ['companies', 'products', 'buildings', 'blocks'].map(async (kind) =>
        (await list(`/api/${kind}?limit=500`)).map(({ id, gid }) => `/api/${kind}/${id ?? gid}`),
      ),
    )
  ).flat();
  const random = seededRandom(4);
  const chosen = Array.from(
    { length: mostReads },
    () => things[Math.floor(random() * things.length)],
  );
  const always = [
    '/api/manifest',
    '/api/timeline',
    ...['companies', 'products', 'buildings', 'blocks'].map((kind) => `/api/${kind}?limit=100`),
    ...['밸브', '기계', 'ㅎㅅ', 'hyosung', '철강', '베어링', 'CNC', '변압기'].map(
      (q) => `/api/search?q=${encodeURIComponent(q)}`,
    ),
    ...['terrain', 'ground', 'features', 'facts'].map((file) => manifest[file] as string),
  ];
  return [...always, ...(chosen as string[])].slice(0, mostReads);
}

async function read({ get }: TestServer, paths: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const path of paths) {
    const answer = await get(path);
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
    answers.push(`${path} ${answer.status} ${answer.headers.get('content-type')} ${body}`);
  }
  return answers;
}

const keepingFor = (server: TestServer) =>
  keepingOf({
    database: server.database,
    tiles: server.files,
    made: async () => server.tileJob.made(),
    refresh: () => server.tileJob.refresh(),
  });

describe('a restore drill with the shipped complex', () => {
  let folder = '';
  let first: TestServer;
  let paths: string[] = [];
  let before: string[] = [];
  const archive = (name: string): string => join(folder, `${name}.zip`);
  const silent = (): void => {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-drill-'));
    const database = await emptyPglite();
    await seed(database, root);
    first = await serveTest({ database, close: () => database.close() });
    const [site] = (
      (await (await first.get('/api/companies?limit=1')).json()) as {
        items: { sites: { id: string }[] }[];
      }
    ).items.flatMap(({ sites }) => sites);
    await first.asOperator('PUT', '/api/operator/levels', { site: site?.id, level: 'outline' });
    await first.asOperator('POST', '/api/operator/imports', {
      reviewedBy: '예시 검토자',
      draft: anImport,
    });
    paths = await addresses(first);
    before = await read(first, paths);
    await keepingFor(first).backup(archive('first'), silent);
  });
  afterAll(async () => {
    await first.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Restores into a fresh folder and an empty database, answers all reads alike, verifies, and backs up from there. */
  async function drill(opened: TestDatabase, from: string, to: string): Promise<void> {
    const fresh = join(folder, `data-${to}`);
    const tiles = await folderStore(join(fresh, 'tiles'));
    const keeping = keepingOf({
      database: opened.database,
      tiles,
      made: async () => null,
      refresh: async () => {},
    });
    await keeping.restore(archive(from), silent);
    const server = await serveTest(opened);
    try {
      expect(await read(server, paths)).toEqual(before);
      const broken = (await keepingFor(server).verify(null)).filter(
        ({ found }) => found.length > 0,
      );
      expect(broken).toEqual([]);
      await keeping.backup(archive(to), silent);
    } finally {
      await server.close();
    }
  }

  it('reads many different things that are there', () => {
    expect(paths).toHaveLength(mostReads);
    expect(new Set(paths).size).toBeGreaterThan(150);
    expect(before.filter((answer) => !/^\S+ 200 /.test(answer))).toEqual([]);
  });

  it('answers the same 200 reads from PGlite in a fresh folder', async () => {
    const database = await openPglite(join(folder, 'fresh'));
    await migrate(database);
    await drill({ database, close: () => database.close() }, 'first', 'second');
  });

  it('answers the same 200 reads from PostgreSQL, and from PGlite after that', async ({ skip }) => {
    const cluster = await startPostgres();
    if ('missing' in cluster) {
      process.stdout.write(`skipped: ${cluster.missing}\n`);
      return skip();
    }
    const database = await openPostgres(cluster.url);
    await migrate(database);
    const close = () => database.close().then(cluster.stop);
    await drill({ database, close }, 'first', 'third');
    const back = await emptyPglite();
    await drill({ database: back, close: () => back.close() }, 'third', 'fourth');
  }, 240_000);
});
