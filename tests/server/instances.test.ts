import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import { rowsOf } from '#server/database.ts';
import { buildPage } from '#server/pageBuild.ts';
import { openPostgres } from '#server/postgresDatabase.ts';
import { type BrowserServer, startBrowserServer } from '../support/browserServer.ts';
import { type Cluster, startPostgres } from '../support/postgres.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Time in which a change made through one instance must hold in all, ms: what the product promises. */
const everywhereWithin = 60_000;

interface Listed {
  readonly id: string;
  readonly name: { readonly ko: string };
  readonly buildings: readonly string[];
  readonly sites: readonly { readonly id: string }[];
}

describe('three instances on one PostgreSQL', () => {
  let folder = '';
  let cluster: Cluster | null = null;
  let instances: BrowserServer[] = [];

  beforeAll(async () => {
    const started = await startPostgres();
    if ('missing' in started) {
      process.stdout.write(`skipped: ${started.missing}\n`);
      return;
    }
    cluster = started;
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-instances-'));
    await buildPage(root);
    instances = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        startBrowserServer(join(folder, name), 170_000, { DATABASE_URL: started.url }),
      ),
    );
  });
  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = async <T>(instance: BrowserServer, path: string): Promise<T> =>
    (await (await fetch(instance.origin + path)).json()) as T;
  const manifest = (instance: BrowserServer) => read<Manifest>(instance, '/api/manifest');

  /** A company with buildings on a single site. */
  async function companyOnOneSite(instance: BrowserServer): Promise<Listed> {
    const { items } = await read<{ items: Listed[] }>(instance, '/api/companies?limit=500');
    for (const { id, buildings } of items) {
      if (buildings.length === 0) continue;
      const company = await read<Listed>(instance, `/api/companies/${id}`);
      if (company.sites.length === 1) return company;
    }
    throw new Error('every company has several sites');
  }

  it('share the place that one of them has written, while the others waited', async ({ skip }) => {
    if (cluster === null) return skip();
    const database = await openPostgres(cluster.url);
    const written = await rowsOf(
      database.db,
      sql`select 1 from audit_entry where action = 'place.written'`,
    );
    await database.close();
    expect(written).toHaveLength(1);
    const versions = (await Promise.all(instances.map(manifest))).map(({ version }) => version);
    expect(new Set(versions).size).toBe(1);
  });

  it('withhold a site everywhere that was withheld through one', async ({ skip }) => {
    if (cluster === null) return skip();
    const [first, ...others] = instances as [BrowserServer, BrowserServer, BrowserServer];
    const company = await companyOnOneSite(first);
    const before = await manifest(first);
    const token = readFileSync(join(first.dataDir, 'operator-token'), 'utf8').trim();
    const answer = await fetch(`${first.origin}/api/operator/levels`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ site: company.sites[0]?.id, level: 'hidden' }),
    });
    expect(answer.status).toBe(200);
    const search = `/api/search?q=${encodeURIComponent(company.name.ko)}`;
    for (const other of others) {
      expect((await fetch(`${other.origin}/api/companies/${company.id}`)).status).toBe(404);
      const { hits } = await read<{ hits: { kind: string; id: string }[] }>(other, search);
      expect(hits.filter(({ id }) => id === company.id)).toEqual([]);
    }
    const after = await manifest(first);
    expect(after.counts.buildings).toBeLessThan(before.counts.buildings);
    for (const other of others) {
      await expect
        .poll(() => manifest(other), { timeout: everywhereWithin, interval: 200 })
        .toEqual(after);
      await expect.poll(async () => (await fetch(other.origin + before.features)).status).toBe(404);
    }
  });

  it('count somebody once who opens pages through all of them, and keep no more than that', async ({
    skip,
  }) => {
    if (cluster === null) return skip();
    const agents = ['X11; Linux x86_64', 'Macintosh; Intel Mac OS X 14.7'].map(
      (system) => `Mozilla/5.0 (${system}; rv:143.0) Gecko/20100101 Firefox/143.0`,
    );
    const database = await openPostgres(cluster.url);
    const counted = async () => {
      const [row] = await rowsOf<{ visits: number }>(
        database.db,
        sql`select coalesce(sum(visits), 0)::int as visits from visit_count`,
      );
      return row?.visits;
    };
    const before = (await counted()) ?? 0;
    for (const { origin } of [...instances, ...instances]) {
      for (const agent of agents) {
        const headers = { 'User-Agent': agent, 'Sec-Fetch-Dest': 'document' };
        expect((await fetch(`${origin}/ko`, { headers })).status).toBe(200);
      }
    }
    await expect.poll(counted, { timeout: 20_000, interval: 500 }).toBe(before + 2);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await counted()).toBe(before + 2);
    await database.close();
  });

  it('go on without a gap while one stops, and while one dies', async ({ skip }) => {
    if (cluster === null) return skip();
    const [first, second, third] = instances as [BrowserServer, BrowserServer, BrowserServer];
    let reading = true;
    let answered = 0;
    const read = async (instance: BrowserServer): Promise<void> => {
      while (reading) {
        const answer = await fetch(`${instance.origin}/api/companies?limit=20`);
        expect(answer.status).toBe(200);
        await answer.arrayBuffer();
        answered++;
      }
    };
    const readers = [read(third), read(third)];
    expect(await first.stop('SIGTERM')).toBe(0);
    await expect(fetch(`${first.origin}/api/health`)).rejects.toThrow();
    await second.stop('SIGKILL');
    const sofar = answered;
    await expect.poll(() => answered).toBeGreaterThan(sofar + 20);
    reading = false;
    await Promise.all(readers);
    expect((await fetch(`${third.origin}/api/ready`)).status).toBe(200);
  });
});
