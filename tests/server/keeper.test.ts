import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditVerb } from '#app/auditVerb.ts';
import { type Keeper, openKeeper } from '#app/keeper.ts';
import { backupVerb, restoreVerb, verifyVerb } from '#app/keepVerbs.ts';
import type { Step } from '#capabilities/keeping/archive.ts';
import { type Listening, listen } from '#server/listen.ts';
import { type LockFile, takeLock } from '#server/lockFile.ts';
import { readSettings } from '#server/settings.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

describe('keeping the data while a server runs', () => {
  let server: TestServer;
  let listening: Listening;
  let lock: LockFile;
  let folder = '';
  const open = (): Promise<Keeper> => openKeeper(readSettings({ DATA_DIR: server.folder }));
  const archive = (): string => join(folder, 'whole.zip');
  const drafts = (): string[] => readdirSync(server.folder).filter((name) => /archive/.test(name));

  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-keeper-'));
    lock = takeLock(server.folder);
    listening = await listen(createServer(getRequestListener(server.app.fetch)), 0, '127.0.0.1');
    const note = { host: '127.0.0.1', port: listening.port };
    writeFileSync(join(server.folder, 'server.json'), JSON.stringify(note));
  });
  afterAll(async () => {
    lock.release();
    await listening.stop();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('backs up through it, showing how far it is, and leaves nothing but the file', async () => {
    const steps: Step[] = [];
    const manifest = await (await open()).backup(archive(), (step) => steps.push(step));
    expect(manifest.tables.find(({ name }) => name === 'company')?.rows).toBe(5);
    const doing = new Set(steps.map((step) => step.doing));
    expect([...doing]).toEqual(['packing', 'checking']);
    expect(steps.every(({ done, total }) => done < total)).toBe(true);
    expect(readdirSync(folder)).toEqual(['whole.zip']);
    expect(drafts()).toEqual([]);
  });

  it('restores through it, and every page shows what is back', async () => {
    const manifest = async () => (await server.get('/api/manifest')).json();
    const before = await manifest();
    await server.asOperator('PUT', '/api/operator/levels', { site: 'secret', level: 'hidden' });
    expect(await manifest()).not.toEqual(before);
    const steps: Step[] = [];
    await (await open()).restore(archive(), (step) => steps.push(step));
    expect(new Set(steps.map(({ doing }) => doing))).toEqual(new Set(['checking', 'restoring']));
    expect(await manifest()).toEqual(before);
    expect((await server.get('/api/companies/secret-works')).status).toBe(200);
    expect(drafts()).toEqual([]);
  });

  it('says in the server’s words why an archive is refused, and keeps what stands', async () => {
    const path = join(folder, 'foreign.zip');
    writeFileSync(path, 'nothing');
    await expect((await open()).restore(path, () => {})).rejects.toThrow(/no whole archive/);
    const answer = await server.app.request(
      '/api/operator/restore',
      { method: 'POST', body: 'nothing', headers: { Authorization: `Bearer ${server.token}` } },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    );
    expect(await answer.text()).toMatch(/^\{"refused":"The archive cannot be used: .*\n$/);
    expect(drafts()).toEqual([]);
    expect((await server.get('/api/companies/secret-works')).status).toBe(200);
  });

  it('goes on serving where the one who asked for a backup goes away', async () => {
    const leave = new AbortController();
    const asked = fetch(`http://127.0.0.1:${listening.port}/api/operator/backups`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${server.token}` },
      signal: leave.signal,
    });
    await asked;
    leave.abort();
    expect((await server.get('/api/companies')).status).toBe(200);
    await expect.poll(() => drafts().filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await server.get('/api/companies')).status).toBe(200);
  });

  it('reads and verifies the audit through it', async () => {
    const keeper = await open();
    const page = await keeper.audit({ limit: 2 });
    expect(page.items.map(({ action }) => action)).toContain('backup.made');
    const older = await keeper.audit({ limit: 1, cursor: page.next as string });
    expect(older.items[0]?.seq).toBe((page.items[1]?.seq as number) - 1);
    expect((await keeper.verify(null)).flatMap(({ found }) => found)).toEqual([]);
    const { seq, hash } = older.items[0] as { seq: number; hash: string };
    expect((await keeper.verify({ seq, hash })).flatMap(({ found }) => found)).toEqual([]);
    const [found] = (await keeper.verify({ seq, hash: 'f'.repeat(64) })).flatMap(
      (check) => check.found,
    );
    expect(found).toMatch(/^row \d+ is not the one that was noted/);
    expect(await keeper.forget('예시 아무개')).toBe(0);
  });

  it('says in words what was done, and in one line what is asked for wrongly', async () => {
    const said: string[] = [];
    const print = (line: string) => void said.push(line);
    const asKeeper = async (work: (keeper: Keeper) => Promise<void>) => work(await open());
    const file = join(folder, 'said.zip');
    await backupVerb([file], asKeeper, print);
    expect(said[0]).toMatch(/said\.zip: \d+ rows in \d+ tables, as of .*, \d+\.\d MB, checked\./);
    const [, row, hash] = /row (\d+), ([0-9a-f]{64})/.exec(said[1] as string) ?? [];
    expect(await verifyVerb(['--head', `${row}:${hash}`], asKeeper, print)).toBe(true);
    expect(said.at(-1)).toBe('All is well.');
    expect(await verifyVerb(['--head', `${row}:${'0'.repeat(64)}`], asKeeper, print)).toBe(false);
    expect(said.at(-1)).toBe('One check found something wrong.');
    await restoreVerb([file], asKeeper, print);
    expect(said.at(-1)).toMatch(/^Restored: \d+ rows/);
    await auditVerb(['--action', 'place.written', '--limit', '1'], asKeeper, print);
    expect(said.at(-1)).toMatch(/^ {2}.* → "tiny"$/);
    await auditVerb(['--subject', 'site:none'], asKeeper, print);
    expect(said.at(-1)).toBe('Nothing is recorded that fits.');
    await auditVerb(['forget', '예시 아무개'], asKeeper, print);
    expect(said.at(-1)).toBe('The audit holds no such name.');
    for (const [verb, words, fault] of [
      [backupVerb, [], /^Say one file: npm run twin -- backup FILE$/],
      [backupVerb, [file], /exists already: name a new file/],
      [restoreVerb, [file, file], /^Say one file/],
      [verifyVerb, ['--head', 'last'], /^Say --head ROW:HASH/],
      [auditVerb, ['--limit', 'x'], /^--limit: /],
      [auditVerb, ['--nobody'], /Unknown option '--nobody'/],
      [auditVerb, ['forget'], /^Say one name/],
    ] as const) {
      await expect((async () => verb(words, asKeeper, print))()).rejects.toThrow(fault);
    }
  });
});
