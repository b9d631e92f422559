import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { rowsOf, type Sql } from '#server/database.ts';
import type { Language } from '#shared/language.ts';

/** A mail as plain text. */
export interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
}

export interface QueuedMail extends Mail {
  readonly id: string;
  /** Times it has been tried, this one included. */
  readonly attempts: number;
}

const mailOutbox = pgTable('mail_outbox', {
  id: uuid('id').primaryKey(),
  recipient: text('recipient').notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  language: text('language').$type<Language>().notNull(),
  queuedAt: timestamp('queued_at', { withTimezone: true, mode: 'date' }).notNull(),
});

/** Seconds that one try may take before another instance takes the mail up. */
const leaseSeconds = 120;
/** Tries until a mail counts as undeliverable: about two days. */
const mostAttempts = 12;

/** Queues a mail in the transaction of the change that it tells of. */
export async function queueMail(tx: Sql, mail: Mail): Promise<void> {
  const { recipient, subject, body, language } = mail;
  await tx.execute(
    sql`insert into mail_outbox (recipient, subject, body, language)
        values (${recipient}, ${subject}, ${body}, ${language})`,
  );
}

/** Takes the mail that has waited longest, for the length of a lease; no two instances get the same. */
export async function takeMail(db: Sql): Promise<QueuedMail | null> {
  const [mail] = await rowsOf<QueuedMail>(
    db,
    sql`update mail_outbox set attempts = attempts + 1,
          due_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
        where id = (
          select id from mail_outbox where state = 'due' and due_at <= clock_timestamp()
          order by due_at limit 1 for update skip locked
        )
        returning id, recipient, subject, body, language, attempts`,
  );
  return mail ?? null;
}

/** Marks a mail as gone out; its text, which may hold a secret link, is forgotten. */
export async function settleMail(db: Sql, id: string): Promise<void> {
  await db.execute(
    sql`update mail_outbox set state = 'sent', body = '', settled_at = clock_timestamp()
        where id = ${id}`,
  );
}

/** Keeps a mail here to be read, where none is sent. */
export async function keepMail(db: Sql, id: string): Promise<void> {
  await db.execute(
    sql`update mail_outbox set state = 'kept', settled_at = clock_timestamp() where id = ${id}`,
  );
}

/** Puts a mail off after a failure, longer each time; gives it up after the last try. */
export async function putOffMail(db: Sql, mail: QueuedMail, problem: string): Promise<void> {
  const seconds = Math.min(6 * 3600, 15 * 4 ** (mail.attempts - 1));
  const dead = mail.attempts >= mostAttempts;
  await db.execute(
    sql`update mail_outbox set problem = ${problem.slice(0, 500)},
          state = ${dead ? 'dead' : 'due'}, body = ${dead ? '' : mail.body},
          due_at = clock_timestamp() + make_interval(secs => ${seconds})
        where id = ${mail.id}`,
  );
}

/** The latest mails kept here, newest first. */
export async function keptMails(db: Sql, most: number) {
  const { id, recipient, subject, body, language, queuedAt } = mailOutbox;
  return db
    .select({ id, recipient, subject, body, language, queuedAt })
    .from(mailOutbox)
    .where(sql`state in ('kept', 'due')`)
    .orderBy(sql`queued_at desc`)
    .limit(most);
}

/** Forgets what has been settled for a month. */
export async function sweepMails(db: Sql): Promise<void> {
  await db.execute(
    sql`delete from mail_outbox where settled_at < clock_timestamp() - interval '30 days'`,
  );
}
