import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit, readChain } from '#capabilities/audit/audit.db.ts';
import type { AuditPage } from '#capabilities/audit/auditEntry.ts';
import { forgetPerson, readPersons, sealPerson } from '#capabilities/audit/auditPerson.db.ts';
import { type ChainHead, verifyChain } from '#capabilities/audit/verifyChain.ts';
import type { Database } from '#server/database.ts';
import { anImport } from '../../support/anImport.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const change = { actor: 'operator', action: 'thing.done', subject: 'thing:one' };

describe.each(engines)('the audit on %s', (engine) => {
  let server: TestServer | null = null;
  const at = (): TestServer => server as TestServer;
  const database = (): Database => at().database;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  const test = (name: string, check: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      if (server === null) return skip();
      await check();
    });

  const verified = async (): Promise<ChainHead> => {
    const checked = verifyChain(await readChain(database().db, 0, 10_000), sha256);
    if (!checked.ok) throw new Error(JSON.stringify(checked.error));
    return checked.value;
  };
  const read = async (query = ''): Promise<AuditPage> =>
    (await (await at().asOperator('GET', `/api/operator/audit${query}`)).json()) as AuditPage;

  test('chains what one transaction and the next record, in their order', async () => {
    const before = await verified();
    await database().transaction(async (tx) => {
      await appendAudit(tx, { ...change, after: { b: [1, '가\n나'], a: null } });
      await appendAudit(tx, { ...change, subject: 'thing:two', before: 0.1 });
    });
    await database().transaction((tx) => appendAudit(tx, change));
    expect((await verified()).seq).toBe(before.seq + 3);
    const [, two, one] = (await readChain(database().db, before.seq, 3)).reverse();
    expect([one?.detail, two?.detail]).toEqual([
      '{"after":{"a":null,"b":[1,"가\\n나"]}}',
      '{"before":0.1}',
    ]);
  });

  test('records nothing of a change that did not happen', async () => {
    const before = await verified();
    const failing = database().transaction(async (tx) => {
      await appendAudit(tx, change);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    await database().transaction((tx) => appendAudit(tx, change));
    expect((await verified()).seq).toBe(before.seq + 1);
  });

  test('refuses names and texts where ids belong', async () => {
    for (const wrong of [
      { ...change, actor: '홍 길동' },
      { ...change, action: 'deleted' },
      { ...change, subject: 'site:a\nb' },
    ]) {
      await expect(database().transaction((tx) => appendAudit(tx, wrong))).rejects.toThrow();
    }
  });

  test('is dated by the database, never backwards', async () => {
    await database().transaction((tx) => appendAudit(tx, change));
    const rows = await readChain(database().db, 0, 10_000);
    const times = rows.map((row) => row.at);
    expect(times).toEqual([...times].sort());
    expect(Math.abs(Date.now() - Date.parse(times.at(-1) as string))).toBeLessThan(60_000);
  });

  for (const statement of [
    sql`update audit_entry set actor = 'nobody' where seq = 1`,
    sql`update audit_entry set actor = actor where false`,
    sql`delete from audit_entry where seq = 1`,
    sql`truncate audit_entry`,
  ]) {
    const words = statement.queryChunks.map((chunk) => (chunk as { value: string[] }).value);
    test(`refuses: ${words.join('')}`, async () => {
      const before = await verified();
      const done = database().db.execute(statement);
      await expect(done).rejects.toMatchObject({
        cause: { message: 'the audit is only ever added to' },
      });
      expect(await verified()).toEqual(before);
    });
  }

  test('forgets a person’s name and stays whole', async () => {
    const { person } = await database().transaction(async (tx) => {
      const sealed = await sealPerson(tx, '예시 담당자');
      await appendAudit(tx, { ...change, after: { reviewedBy: sealed } });
      return sealed;
    });
    const chain = JSON.stringify(await readChain(database().db, 0, 10_000));
    expect(chain).toContain(person);
    expect(chain).not.toContain('담당자');
    expect((await read()).persons).toEqual({ [person]: '예시 담당자' });
    const answer = await at().asOperator('POST', '/api/operator/audit/forget', {
      name: '예시 담당자',
    });
    expect(await answer.json()).toEqual({ forgotten: 1 });
    expect(await readPersons(database().db, [person])).toEqual({});
    expect(await forgetPerson(database(), '예시 담당자')).toBe(0);
    expect((await read()).items[0]).toMatchObject({
      action: 'person.forgotten',
      after: { forgotten: 1 },
    });
    await verified();
  });

  test('gives the same name another digest each time', async () => {
    const seal = () => database().transaction((tx) => sealPerson(tx, '예시'));
    expect(await seal()).not.toEqual(await seal());
    expect(await forgetPerson(database(), '예시')).toBe(2);
  });

  test('records levels, requests, imports and the place, without what visitors wrote', async () => {
    const set = (level: string) =>
      at().asOperator('PUT', '/api/operator/levels', { site: 'far', level });
    await set('outline');
    await set('hidden');
    await set('shown');
    const request = { company: 'hyosung-heavy', kind: 'withdrawal', contact: 'a@example.com' };
    await at().post('/api/corrections', { ...request, message: '지워 주십시오.' });
    const applied = await at().asOperator('POST', '/api/operator/imports', {
      reviewedBy: '예시 검토자',
      draft: anImport,
    });
    const { id } = (await applied.json()) as { id: number };
    await at().asOperator('DELETE', `/api/operator/imports/${id}`);
    const { items, persons } = await read('?limit=6');
    expect(items.map(({ actor, action, before, after }) => [actor, action, before, after])).toEqual(
      [
        ['operator', 'import.undone', undefined, undefined],
        ['operator', 'import.applied', undefined, expect.objectContaining({ buildings: 1 })],
        [
          'visitor',
          'request.received',
          undefined,
          { company: 'hyosung-heavy', kind: 'withdrawal' },
        ],
        ['operator', 'publishing-level.set', 'hidden', 'shown'],
        ['operator', 'publishing-level.set', 'outline', 'hidden'],
        ['operator', 'publishing-level.set', 'shown', 'outline'],
      ],
    );
    expect(Object.values(persons)).toEqual(['예시 검토자']);
    const [place] = (await read('?action=place.written')).items;
    expect(place).toMatchObject({ actor: 'system', subject: 'place:complex', after: 'tiny' });
    await verified();
  });

  test('is read page by page and by who, what and whereto', async () => {
    const all: number[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: AuditPage = await read(`?limit=4${cursor && `&cursor=${cursor}`}`);
      all.push(...page.items.map(({ seq }) => seq));
      cursor = page.next;
    }
    const { seq } = await verified();
    expect(all).toEqual(Array.from({ length: seq }, (_, i) => seq - i));
    expect((await read('?subject=site:far')).items).toHaveLength(3);
    expect((await read('?actor=visitor')).items).toHaveLength(1);
    expect((await read('?actor=user:none')).items).toEqual([]);
    for (const bad of ['?cursor=x', '?actor=A B', '?action=x']) {
      expect((await at().asOperator('GET', `/api/operator/audit${bad}`)).status).toBe(422);
    }
  });
});
