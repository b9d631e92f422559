import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit, readChain } from '#capabilities/audit/audit.db.ts';
import { verifyChain } from '#capabilities/audit/verifyChain.ts';
import { type Database, rowsOf } from '#server/database.ts';
import { migrate } from '#server/migrations.ts';
import { openPostgres } from '#server/postgresDatabase.ts';
import { type Cluster, startPostgres } from '../support/postgres.ts';

const run = promisify(execFile);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Something that one waits for and another gives. */
function aSignal(): { given: Promise<void>; give(): void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe('the audit with many writers', () => {
  let cluster: Cluster | null = null;
  let database: Database;
  beforeAll(async () => {
    const started = await startPostgres();
    if ('missing' in started) {
      process.stdout.write(`skipped: ${started.missing}\n`);
      return;
    }
    cluster = started;
    database = await openPostgres(started.url);
    await migrate(database);
  });
  afterAll(async () => {
    await database?.close();
    await cluster?.stop();
  });

  const write = async (name: string): Promise<number> => {
    const { url } = cluster as Cluster;
    const script = ['--import', 'tsx', 'tests/support/processes/auditWriter.ts', url, name, '250'];
    return Number((await run(process.execPath, script)).stdout);
  };

  it('is one whole chain of all that was committed by four processes', async ({ skip }) => {
    if (cluster === null) return skip();
    const committed = await Promise.all(['a', 'b', 'c', 'd'].map(write));
    const rows = await readChain(database.db, 0, 10_000);
    expect(rows).toHaveLength(committed.reduce((sum, n) => sum + n, 0));
    expect(verifyChain(rows, sha256)).toMatchObject({ ok: true });
    const writers = rows.map(({ subject }) => subject);
    const changes = writers.filter((writer, i) => writer !== writers[i - 1]).length;
    expect(changes).toBeGreaterThan(100);
    expect(await rowsOf(database.db, sql`select 1 from audit_draft`)).toEqual([]);
  });

  it('is never waited for by one who has recorded something and still works', async ({ skip }) => {
    if (cluster === null) return skip();
    const change = { actor: 'system', action: 'race.written', subject: 'thing:slow' };
    const finished = aSignal();
    const slow = database.transaction(async (tx) => {
      await appendAudit(tx, change);
      await finished.given;
    });
    await database.transaction((tx) => appendAudit(tx, { ...change, subject: 'thing:quick' }));
    finished.give();
    await slow;
    const rows = await readChain(database.db, 0, 10_000);
    expect(rows.slice(-2).map(({ subject }) => subject)).toEqual(['thing:quick', 'thing:slow']);
    expect(verifyChain(rows, sha256)).toMatchObject({ ok: true });
  });

  it('refuses a transaction that cannot see its end, rather than fork', async ({ skip }) => {
    if (cluster === null) return skip();
    const change = { actor: 'system', action: 'race.written', subject: 'thing:stale' };
    const [looked, meanwhile] = [aSignal(), aSignal()];
    const stale = database.transaction(async (tx) => {
      await tx.execute(sql`set transaction isolation level repeatable read`);
      await tx.execute(sql`select 1 from audit_entry limit 1`);
      looked.give();
      await meanwhile.given;
      await appendAudit(tx, change);
    });
    await looked.given;
    await database.transaction((tx) => appendAudit(tx, change));
    meanwhile.give();
    await expect(stale).rejects.toThrow();
    const rows = await readChain(database.db, 0, 10_000);
    expect(rows.filter(({ subject }) => subject === 'thing:stale')).toHaveLength(1);
    expect(verifyChain(rows, sha256)).toMatchObject({ ok: true });
  });
});
