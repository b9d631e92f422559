import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAccounts } from '#app/accounts.api.ts';
import { addApi, takesMore } from '#app/api.ts';
import { startDeadlines } from '#app/deadlines.ts';
import { exampleSignIns } from '#app/exampleSignIns.ts';
import { openMailer } from '#app/mail.ts';
import { openData } from '#app/openData.ts';
import { pageHead } from '#app/pageHead.ts';
import { isPagePath } from '#app/pages.ts';
import { startQuarterJob } from '#app/quarterJob.ts';
import { seed } from '#app/seed.ts';
import { startSweep } from '#app/sweep.ts';
import { startTileJob } from '#app/tileJob.ts';
import { pageVisits } from '#capabilities/figures/visit.api.ts';
import { startVisitCounter } from '#capabilities/figures/visitCounter.db.ts';
import { clearArchiveDrafts } from '#capabilities/keeping/archiveDraft.db.ts';
import { clientAddress } from '#server/clientAddress.ts';
import { folderStore } from '#server/fileStore.ts';
import { createHttp } from '#server/http.ts';
import { checkPort } from '#server/listen.ts';
import { createLog } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { buildPage } from '#server/pageBuild.ts';
import { operatorToken, signingSecret } from '#server/principal.ts';
import { isOwnMachine, publicUrlOf } from '#server/reach.ts';
import { serve } from '#server/serve.ts';
import { readSettings } from '#server/settings.ts';
import { reportEnd } from '#server/startError.ts';
import { staticFiles } from '#server/staticFiles.ts';
import { openVisitorCountry } from '#server/visitorCountry.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dev = process.argv.includes('--dev');

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const folder = settings.DATA_DIR;
  const country = openVisitorCountry(settings);
  await checkPort(settings.PORT, settings.HOST);
  const log = createLog(settings.LOG_LEVEL);
  const page = dev ? Promise.resolve(false) : buildPage(root);
  page.catch(() => {});
  const data = await openData(settings);
  try {
    const { database } = data;
    await clearArchiveDrafts(folder);
    const stopQuarters = await startQuarterJob(database, log);
    await seed(database, root);
    const files = await folderStore(join(folder, 'tiles'));
    const tileJob = await startTileJob({ database, files, folder, log });
    await page;
    const stopping = new AbortController();
    const metrics = createMetrics();
    const http = createHttp({
      log,
      metrics,
      stopping: stopping.signal,
      loosePolicy: dev,
      takesMore,
    });
    const addressHeader = settings.CLIENT_ADDRESS_HEADER;
    const mailDesk = isOwnMachine(settings) && settings.SMTP_URL === undefined;
    const secret = settings.SIGNING_SECRET ?? signingSecret(folder);
    const publicUrl = publicUrlOf(settings);
    const accounts = openAccounts(database, { secret, publicUrl, mailDesk, log });
    const mailer = openMailer(database, settings, mailDesk, log);
    const stopSweep = startSweep(database, accounts.publicUrl, log);
    const stopDeadlines = startDeadlines(database, accounts.publicUrl, log);
    const token = operatorToken(folder);
    addApi(http, {
      ...{ database, files, tileJob, token, accounts, addressHeader, folder, log, metrics },
      countrySource: country.source,
      stopping: stopping.signal,
    });
    const visits = startVisitCounter(database, log);
    const counted = pageVisits({
      isPage: isPagePath,
      addressOf: (c) => clientAddress(c, addressHeader),
      countryOf: country.of,
      add: visits.add,
    });
    const headOf = (url: URL): string => pageHead(url, tileJob.manifest());
    if (!dev) http.get('/*', counted, staticFiles(join(root, 'dist'), isPagePath, headOf));
    const examples = mailDesk ? await exampleSignIns(database, accounts, folder) : [];
    const { lost } = database;
    await serve({ http, settings, dev: dev ? root : null, stopping, lost }, async () => {
      stopSweep();
      stopQuarters();
      await stopDeadlines();
      await visits.stop();
      await mailer?.stop();
      await tileJob.stop();
      await data.close();
    });
    process.stdout.write(examples.map((line) => `${line}\n`).join(''));
  } catch (error) {
    await data.close();
    throw error;
  }
}

start().catch((error) => {
  reportEnd(error);
  process.exit();
});
