import { sweepSessions } from '#capabilities/accounts/person.db.ts';
import { sweepPictures } from '#capabilities/company-pages/sweepSamples.db.ts';
import { warnOfCertificates } from '#capabilities/company-pages/warnOfCertificates.db.ts';
import { sweepInquiries } from '#capabilities/inquiries/sweepInquiries.db.ts';
import { sweepProductFiles } from '#capabilities/product-files/sweepProductFiles.db.ts';
import { sweepSheets } from '#capabilities/product-sheets/keepSheet.db.ts';
import { sweepRfqs } from '#capabilities/rfq/sweepRfqs.db.ts';
import type { Database } from '#server/database.ts';
import type { Logger } from '#server/log.ts';
import { sweepMails } from '#server/outbox.ts';
import { type FileUse, sweepPrivateFiles } from '#server/privateFile.ts';
import { sweepRateCounts } from '#server/rateCount.ts';

const hour = 3600 * 1000;

/** What keeps a private file. */
const fileUses: readonly FileUse[] = [
  { table: 'claim', column: 'document' },
  { table: 'inquiry_file', column: 'stored' },
  { table: 'rfq_file', column: 'stored' },
];

/** Removes every hour what nobody may need any more, and warns of what ends; answers how to stop. */
export function startSweep(database: Database, publicUrl: string, log: Logger): () => void {
  const { db } = database;
  const sweep = async (): Promise<void> => {
    await sweepMails(db);
    await sweepRateCounts(db);
    await sweepSessions(db);
    await sweepInquiries(db);
    await sweepRfqs(db);
    await sweepPrivateFiles(db, fileUses);
    await sweepPictures(db);
    await sweepSheets(db);
    await sweepProductFiles(db);
    await warnOfCertificates(database, publicUrl);
  };
  const timer = setInterval(() => {
    sweep().catch((cause) => log.error({ err: cause }, 'the hourly round failed'));
  }, hour);
  timer.unref();
  return () => clearInterval(timer);
}
