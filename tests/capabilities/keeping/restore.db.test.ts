import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepingOf } from '#app/keeping.ts';
import { tablePart } from '#capabilities/keeping/archive.ts';
import { everyRow } from '../../support/everyRow.ts';
import { type Parts, rewriteArchive } from '../../support/rewriteArchive.ts';
import { resetTiny } from '../../support/testDatabase.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';
import { writeZip } from '../../support/zip.ts';

describe.each(engines)('an archive on %s', (engine) => {
  let opened: TestServer | null = null;
  let server: TestServer;
  let folder = '';
  let whole = '';
  let kept: Record<string, string[]>;
  const keeping = () =>
    keepingOf({
      database: server.database,
      tiles: server.files,
      made: async () => server.tileJob.made(),
      refresh: () => server.tileJob.refresh(),
    });
  const silent = (): void => {};
  const restore = (path: string) => keeping().restore(path, silent);

  beforeAll(async () => {
    opened = await startTestServer(engine);
    if (opened === null) return;
    server = opened;
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-archive-'));
    whole = join(folder, 'whole.zip');
    kept = await everyRow(server.database);
    await keeping().backup(whole, silent);
  });
  afterAll(async () => {
    if (opened === null) return;
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    if (opened !== null) await resetTiny(server.database);
  });
  const test = (name: string, check: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      if (opened === null) return skip();
      await check();
    });

  /** Restores an archive that must be refused, and looks that nothing has changed. */
  async function refused(path: string, why: RegExp): Promise<void> {
    const before = await everyRow(server.database);
    await expect(restore(path)).rejects.toThrow(why);
    expect(await everyRow(server.database)).toEqual(before);
  }
  const changed = async (change: (parts: Parts) => void): Promise<string> => {
    const path = join(folder, 'changed.zip');
    await rewriteArchive(whole, path, change);
    return path;
  };

  test('brings back the rows as they were, and takes away what came later', async () => {
    await server.asOperator('PUT', '/api/operator/levels', { site: 'secret', level: 'hidden' });
    await server.database.db.execute(sql`update company set name = '{"ko":"다른 이름"}'`);
    expect((await server.get('/api/companies/secret-works')).status).toBe(404);
    await restore(whole);
    const after = await everyRow(server.database);
    for (const table of Object.keys(kept)) {
      if (table === 'meta' || table === 'audit_entry') continue;
      expect(after[table], table).toEqual(kept[table]);
    }
    expect(after.audit_entry).toEqual([
      ...(kept.audit_entry as string[]),
      expect.stringContaining('backup.restored'),
    ]);
    expect((await server.get('/api/companies/secret-works')).status).toBe(200);
    expect((await keeping().verify(null)).flatMap(({ found }) => found)).toEqual([]);
  });

  test('is as private as what is in it', async () => {
    expect(statSync(whole).mode & 0o077).toBe(0);
  });

  test('cut short anywhere changes nothing', async () => {
    const bytes = readFileSync(whole);
    const path = join(folder, 'cut.zip');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        writeFileSync(path, bytes);
        truncateSync(path, length);
        await expect(restore(path)).rejects.toThrow(/Nothing has been changed/);
      }),
      { numRuns: 30 },
    );
    await refused(path, /no whole archive .*take another one, or copy it again/);
  });

  test('with a byte altered anywhere changes nothing, or is the same archive still', async () => {
    const bytes = readFileSync(whole);
    const path = join(folder, 'altered.zip');
    await restore(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const altered = Buffer.from(bytes);
          altered[at] = (altered[at] as number) ^ by;
          writeFileSync(path, altered);
          const done = await restore(path).then(
            () => null,
            (error: Error) => error.message,
          );
          if (done !== null) expect(done).toMatch(/Nothing has been changed/);
        },
      ),
      { numRuns: 30 },
    );
    const after = await everyRow(server.database);
    expect(after.building).toEqual(kept.building);
    expect(after.company).toEqual(kept.company);
  });

  test('of other things is told from one that is damaged', async () => {
    const path = join(folder, 'foreign.zip');
    const notes = { name: Buffer.from('notes.txt'), bytes: Buffer.from('hello') };
    writeFileSync(path, writeZip([notes]));
    await refused(path, /no backup of Changwon Twin: name a file that `backup` has written/);
    writeFileSync(path, 'no zip at all');
    await refused(path, /no whole archive/);
    await refused(join(folder, 'nothing.zip'), /There is no file/);
  });

  test('of a newer version asks for an update', async () => {
    const newer = /made by a newer version: update this one first/;
    await refused(await changed(({ manifest }) => Object.assign(manifest, { version: 2 })), newer);
    await refused(
      await changed(({ manifest }) => manifest.migrations.push('9999_later.sql')),
      newer,
    );
  });

  test('with more in it than it says is refused', async () => {
    await refused(
      await changed(({ bytes }) => bytes.set('extra.txt', Buffer.from('x'))),
      /holds extra\.txt/,
    );
  });

  test('with tables or columns of nobody’s changes nothing', async () => {
    const rename = (from: string, to: string) => (parts: Parts) => {
      for (const table of parts.manifest.tables) {
        if (table.name === from) Object.assign(table, { name: to });
      }
      parts.bytes.set(tablePart(to), parts.bytes.get(tablePart(from)) as Buffer);
      parts.bytes.delete(tablePart(from));
    };
    await refused(await changed(rename('timeline_entry', 'x"; drop table company; --')), /holds/);
    await refused(
      await changed(({ manifest }) => {
        manifest.tables.find(({ name }) => name === 'company')?.columns.splice(0, 1, 'nothing');
      }),
      /company\.nothing/,
    );
  });

  test('whose rows do not fit together changes nothing', async () => {
    const path = await changed(({ manifest, bytes }) => {
      const company = manifest.tables.find(({ name }) => name === 'company');
      Object.assign(company as object, { rows: 0 });
      bytes.set(tablePart('company'), Buffer.alloc(0));
    });
    await refused(path, /the database refused its rows \(.*violates foreign key[^\n]*\)\. Nothing/);
  });

  test('of an older version comes back as this one needs it', async () => {
    const path = await changed(({ manifest, bytes }) => {
      const later = ['audit_entry', 'audit_draft', 'audit_person'];
      manifest.tables = manifest.tables.filter(({ name }) => !later.includes(name));
      manifest.migrations = manifest.migrations.filter((name) => name !== '0010_audit.sql');
      for (const name of later) bytes.delete(tablePart(name));
    });
    await restore(path);
    const after = await everyRow(server.database);
    expect(after.building).toEqual(kept.building);
    expect(after.search_entry).toEqual(kept.search_entry);
    expect(after.audit_entry).toEqual([expect.stringContaining('backup.restored')]);
    expect((await keeping().verify(null)).flatMap(({ found }) => found)).toEqual([]);
    await expect(server.database.db.execute(sql`delete from audit_entry`)).rejects.toMatchObject({
      cause: { message: 'the audit is only ever added to' },
    });
  });

  test('is not restored over tables that are somebody else’s', async () => {
    await server.database.db.execute(sql`create table somebody (id integer)`);
    try {
      await refused(whole, /tables that are not this product’s \(somebody\)/);
    } finally {
      await server.database.db.execute(sql`drop table somebody`);
    }
  });
});
