import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { openPostgres } from '#server/postgresDatabase.ts';

/**
 * A process of its own that records `count` changes over several connections, every fifth transaction rolled back:
 * `tsx auditWriter.ts URL NAME COUNT`. Prints how many were committed.
 */
const [url = '', name = '', count = ''] = process.argv.slice(2);
const database = await openPostgres(url);
let left = Number(count);
let committed = 0;

async function write(connection: number): Promise<void> {
  while (left-- > 0) {
    const subject = `thing:${name}-${connection}`;
    const change = { actor: 'system', action: 'race.written', subject, after: left };
    const [twice, failing] = [left % 3 === 0, left % 5 === 0];
    const work = database.transaction(async (tx) => {
      await appendAudit(tx, change);
      if (twice) await appendAudit(tx, { ...change, before: change.after });
      if (failing) throw new Error('on purpose');
    });
    const done = await work.then(
      () => true,
      (error: Error) => {
        if (error.message === 'on purpose') return false;
        throw error;
      },
    );
    if (done) committed += twice ? 2 : 1;
  }
}

await Promise.all([1, 2, 3, 4].map(write));
await database.close();
process.stdout.write(String(committed));
