import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '#server/database.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';
import { password, signedUp, visitor } from '../../support/visitor.ts';

/** Tables that signing up and asking for a new password write. */
const tables = ['account_user', 'account_credential', 'account_verification', 'mail_outbox'];

describe.each(engines)('a mail and what it tells of on %s', (engine) => {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await startTestServer(engine);
    if (!server) return;
    await signedUp(server, 'known@precision.example');
    await server.database.db.execute(sql`create function fail_now() returns trigger language plpgsql
      as $$ begin raise exception 'the disk is full'; end $$`);
  });
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;

  /** Rows of every table while the next row of one of them cannot be written, and what was answered. */
  async function whileFailing(table: string, ask: () => Promise<Response>) {
    const { db } = at().database;
    const name = sql.identifier(table);
    await db.execute(
      sql`create trigger fail before insert on ${name} for each row execute function fail_now()`,
    );
    try {
      return (await ask()).status;
    } finally {
      await db.execute(sql`drop trigger fail on ${name}`);
    }
  }
  async function counts(): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await rowsOf<{ rows: number }>(
        at().database.db,
        sql`select count(*)::integer as rows from ${sql.identifier(table)}`,
      );
      found[table] = row?.rows ?? -1;
    }
    return found;
  }
  const post = (path: string, body: object) => () =>
    visitor(at().app).send('POST', `/api/auth/${path}`, body);

  it.for(['account_user', 'account_credential', 'mail_outbox'])(
    'leave nothing of signing up where %s cannot be written',
    async (table, { skip }) => {
      if (!server) return skip();
      const before = await counts();
      const wanted = { name: '김예시', email: 'new@precision.example', password, language: 'ko' };
      expect(await whileFailing(table, post('sign-up/email', wanted))).toBe(500);
      expect(await counts()).toEqual(before);
      expect((await post('sign-up/email', wanted)()).status).toBe(200);
      const { db } = at().database;
      await db.execute(sql`delete from account_user where email = ${wanted.email}`);
      await db.execute(sql`delete from mail_outbox where recipient = ${wanted.email}`);
    },
  );

  it.for(['account_verification', 'mail_outbox'])(
    'leave no link to a new password where %s cannot be written',
    async (table, { skip }) => {
      if (!server) return skip();
      const before = await counts();
      const body = { email: 'known@precision.example' };
      expect(await whileFailing(table, post('request-password-reset', body))).toBe(500);
      expect(await counts()).toEqual(before);
      expect((await post('request-password-reset', body)()).status).toBe(200);
      const { account_verification, mail_outbox } = await counts();
      expect([account_verification, mail_outbox]).toEqual([
        (before.account_verification ?? 0) + 1,
        (before.mail_outbox ?? 0) + 1,
      ]);
    },
  );

  it('go to one account where two sign up with one address at once', async ({ skip }) => {
    if (!server) return skip();
    const wanted = { name: '김예시', email: 'Twice@precision.example', password, language: 'ko' };
    const answers = await Promise.all([1, 2, 3].map(post('sign-up/email', wanted)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const mails = await rowsOf<{ subject: string }>(
      at().database.db,
      sql`select subject from mail_outbox where recipient = 'twice@precision.example'`,
    );
    expect(mails.filter(({ subject }) => subject.includes('확인해'))).toHaveLength(1);
    expect(mails.filter(({ subject }) => subject.includes('이미'))).toHaveLength(2);
  });
});
