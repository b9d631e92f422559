import { createTransport } from 'nodemailer';
import type { Database } from '#server/database.ts';
import type { Logger } from '#server/log.ts';
import { keepMail, putOffMail, type QueuedMail, settleMail, takeMail } from '#server/outbox.ts';

/** Milliseconds between two looks into the outbox. */
const pause = 1000;

/** Hands one mail over; throws where that fails. */
export type SendMail = (mail: QueuedMail) => Promise<void>;

export interface Mailer {
  /** Sends what is due now; answers how many went. */
  drain(): Promise<number>;
  /** Waits for the mail under way, then sends no more. */
  stop(): Promise<void>;
}

/** Sends over SMTP. A mail's id is its Message-ID, so that one sent again after a crash is known as the same. */
export function smtpSender(url: string, from: string): SendMail {
  const transport = createTransport(url, { from });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return async ({ id, recipient, subject, body, language }) => {
    await transport.sendMail({
      messageId: `<${id}@${domain}>`,
      to: { name: '', address: recipient },
      subject,
      text: body,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/** Empties the outbox again and again; without a sender mails are kept, to be read on the operator's page. */
export function startMailer(
  { db }: Database,
  log: Logger,
  send: SendMail | null,
  interval = pause,
): Mailer {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> = Promise.resolve(0);
  const drain = async (): Promise<number> => {
    let sent = 0;
    for (let mail = await takeMail(db); mail && !stopped; mail = await takeMail(db)) {
      try {
        if (send === null) await keepMail(db, mail.id);
        else {
          await send(mail);
          await settleMail(db, mail.id);
        }
        sent++;
      } catch (cause) {
        log.warn({ mail: mail.id, attempts: mail.attempts, err: cause }, 'a mail did not go out');
        await putOffMail(db, mail, (cause as Error).message);
      }
    }
    return sent;
  };
  const turn = (): void => {
    running = drain().catch((cause) => {
      log.error({ err: cause }, 'the outbox cannot be read');
      return 0;
    });
    void running.then(() => {
      if (!stopped) timer = setTimeout(turn, interval);
    });
  };
  turn();
  return {
    async drain() {
      await running;
      running = drain();
      return running;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
