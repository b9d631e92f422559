import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '#server/database.ts';
import { createLog } from '#server/log.ts';
import { type SendMail, smtpSender, startMailer } from '#server/mail.ts';
import { keptMails, queueMail } from '#server/outbox.ts';
import { engines, openTiny, type TestDatabase } from '../support/testDatabase.ts';

const mail = {
  recipient: 'kim@precision.example',
  subject: '제목',
  body: '본문',
  language: 'ko',
} as const;
const log = createLog('silent');

describe.each(engines)('the outbox on %s', (engine) => {
  let opened: TestDatabase | null = null;
  beforeAll(async () => {
    opened = await openTiny(engine);
  });
  afterAll(() => opened?.close());
  const database = () => (opened as TestDatabase).database;
  beforeEach(async () => {
    await opened?.database.db.execute(sql`delete from mail_outbox`);
  });
  const states = () =>
    rowsOf<{ state: string; attempts: number; body: string }>(
      database().db,
      sql`select state, attempts, body from mail_outbox order by queued_at`,
    );

  it('goes with the change it tells of, or not at all', async ({ skip }) => {
    if (!opened) return skip();
    const change = database().transaction(async (tx) => {
      await queueMail(tx, mail);
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect(await states()).toEqual([]);
  });

  it('sends each mail once, with many instances at work', async ({ skip }) => {
    if (!opened) return skip();
    for (let n = 0; n < 40; n++) await queueMail(database().db, { ...mail, subject: String(n) });
    const sent: string[] = [];
    const send: SendMail = async ({ subject }) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      sent.push(subject);
    };
    const mailers = [1, 2, 3].map(() => startMailer(database(), log, send, 5));
    await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(40);
    await Promise.all(mailers.map((mailer) => mailer.stop()));
    expect(new Set(sent).size).toBe(40);
    for (const { state, body } of await states()) expect([state, body]).toEqual(['sent', '']);
  });

  it('tries again later, and gives up in the end', async ({ skip }) => {
    if (!opened) return skip();
    await queueMail(database().db, mail);
    let tries = 0;
    const mailer = startMailer(
      database(),
      log,
      async () => {
        tries++;
        throw new Error('nobody answers');
      },
      10_000,
    );
    await mailer.drain();
    expect([tries, await states()]).toMatchObject([1, [{ state: 'due', attempts: 1 }]]);
    for (let n = 0; n < 15; n++) {
      await database().db.execute(sql`update mail_outbox set due_at = clock_timestamp()`);
      await mailer.drain();
    }
    await mailer.stop();
    expect([tries, await states()]).toMatchObject([12, [{ state: 'dead', body: '' }]]);
  });

  it('keeps mails to be read where none are sent', async ({ skip }) => {
    if (!opened) return skip();
    await queueMail(database().db, mail);
    const mailer = startMailer(database(), log, null, 10_000);
    await mailer.drain();
    await mailer.stop();
    expect(await states()).toMatchObject([{ state: 'kept', body: '본문' }]);
    expect(await keptMails(database().db, 10)).toMatchObject([mail]);
  });
});

describe('a mail over SMTP', () => {
  let server: Server;
  let received = '';
  beforeAll(async () => {
    server = createServer((socket) => {
      let inData = false;
      socket.write('220 test\r\n');
      socket.on('data', (bytes) => {
        const text = bytes.toString();
        if (inData) {
          received += text;
          if (!received.includes('\r\n.\r\n')) return;
          inData = false;
          socket.write('250 kept\r\n');
        } else if (text.startsWith('DATA')) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (text.startsWith('QUIT')) {
          socket.end('221 bye\r\n');
        } else {
          received += text;
          socket.write('250 ok\r\n');
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('names its recipient, sender, language and a lasting id, and nobody else', async () => {
    const { port } = server.address() as AddressInfo;
    const send = smtpSender(`smtp://127.0.0.1:${port}?ignoreTLS=true`, 'Twin <twin@city.example>');
    const id = '6b1f4d9e-0c58-4f3a-9a55-0a4f3f6f8d11';
    const subject = '제목\r\nBcc: evil@example.com';
    await send({ ...mail, id, attempts: 1, subject });
    expect(received).toContain('MAIL FROM:<twin@city.example>');
    expect(received.match(/RCPT TO:/g)).toHaveLength(1);
    expect(received).toContain(`Message-ID: <${id}@city.example>`);
    expect(received).toContain('Content-Language: ko');
    expect(received).not.toMatch(/^Bcc:/im);
  });
});
