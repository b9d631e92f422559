import { sql } from 'drizzle-orm';
import { createHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { openPglite } from '#server/pgliteDatabase.ts';
import { serve } from '#server/serve.ts';
import { readSettings } from '#server/settings.ts';

/** A server of its own whose embedded database gets a statement without end: `tsx losingServer.ts`, PORT and DATA_DIR set. */
const settings = readSettings(process.env);
const database = await openPglite(undefined, undefined, 1500);
const stopping = new AbortController();
const http = createHttp({
  log: createLog('silent'),
  metrics: createMetrics(),
  stopping: stopping.signal,
});
const { lost } = database;
await serve({ http, settings, dev: null, stopping, lost }, () => database.close());
await database.db
  .execute(sql`select count(*) from generate_series(1, 1000000000) a, generate_series(1, 1000) b`)
  .catch(() => {});
