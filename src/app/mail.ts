import type { Database } from '#server/database.ts';
import type { Logger } from '#server/log.ts';
import { type Mailer, smtpSender, startMailer } from '#server/mail.ts';
import type { Settings } from '#server/settings.ts';

/** Sends mails where there is a way to, keeps them where they are shown; else they wait, and the log says so. */
export function openMailer(
  database: Database,
  { SMTP_URL, MAIL_FROM }: Settings,
  mailDesk: boolean,
  log: Logger,
): Mailer | null {
  if (SMTP_URL) return startMailer(database, log, smtpSender(SMTP_URL, MAIL_FROM));
  if (mailDesk) return startMailer(database, log, null);
  log.warn('SMTP_URL is not set: mails wait, nobody can sign up');
  return null;
}
