import { countVisits } from '#capabilities/figures/countVisits.db.ts';
import { openPostgres } from '#server/postgresDatabase.ts';

/**
 * A process of its own that writes the visits of `count` visitors in small overlapping batches over several
 * connections: `tsx visitWriter.ts URL COUNT`.
 */
const [url = '', count = ''] = process.argv.slice(2);
const database = await openPostgres(url);
const visits = Array.from({ length: Number(count) }, (_, n) => ({
  address: `198.51.${n >> 8}.${n & 255}`,
  agent: 'Firefox',
  country: n % 3 === 0 ? 'KR' : 'DE',
}));

async function write(offset: number): Promise<void> {
  for (let from = 0; from < visits.length; from += 7) {
    const start = (from + offset) % visits.length;
    await countVisits(database, visits.slice(start, start + 20).reverse());
  }
}

await Promise.all([0, 11, 97, 205].map(write));
await database.close();
