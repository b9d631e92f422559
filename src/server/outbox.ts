import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from '#server/columns.ts';
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

/** Queues a mail in the transaction of the change that it tells of; of a fleeting one no row stays once it has gone. */
export async function queueMail(tx: Sql, mail: Mail, fleeting = false): Promise<void> {
  const { recipient, subject, body, language } = mail;
  await tx.execute(
    sql`insert into mail_outbox (recipient, subject, body, language, fleeting)
        values (${recipient}, ${subject}, ${body}, ${language}, ${fleeting})`,
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
  await db.execute(sql`delete from mail_outbox where id = ${id} and fleeting`);
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

/** Forgets what has been settled for a month; of fleeting mails what was kept for a day, or could not go for three. */
export async function sweepMails(db: Sql): Promise<void> {
  await db.execute(
    sql`delete from mail_outbox where settled_at < clock_timestamp() - interval '30 days'
          or fleeting and (settled_at < clock_timestamp() - interval '1 day'
            or queued_at < clock_timestamp() - interval '3 days')`,
  );
}

/** Takes words out of waiting and kept mails to some addresses; answers how many mails that were. */
export async function blankInMails(
  tx: Sql,
  recipients: readonly string[],
  word: string,
): Promise<number> {
  const blanked = await rowsOf(
    tx,
    sql`update mail_outbox set subject = replace(subject, ${word}, '…'), body = replace(body, ${word}, '…')
        where ${oneOf(sql`recipient`, recipients)} and strpos(subject || body, ${word}) > 0
        returning id`,
  );
  return blanked.length;
}
