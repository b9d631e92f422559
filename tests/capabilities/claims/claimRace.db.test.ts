import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { placeChange } from '#app/changePlace.ts';
import { claimSettler } from '#app/jobs.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { migrate } from '#server/migrations.ts';
import { openPostgres } from '#server/postgresDatabase.ts';
import { startPostgres } from '../../support/postgres.ts';
import { resetTiny } from '../../support/testDatabase.ts';

const rounds = 20;
const rivals = 6;

async function aClaim(db: Sql, company: string, state = 'submitted'): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`with o as (insert into organisation (kind, name) values ('company', '예시') returning id)
        insert into claim (organisation, company, business_number, document_type, document_bytes, document_hash, state)
        select id, ${company}, '1234567891', 'image/jpeg', 1, 'x', ${state} from o returning id`,
  );
  return (row as { id: string }).id;
}

it('approves one of many claims of a company, whichever instance is asked, on PostgreSQL', async ({
  skip,
}) => {
  const cluster = await startPostgres();
  if ('missing' in cluster) {
    process.stdout.write(`skipped on PostgreSQL: ${cluster.missing}\n`);
    return skip();
  }
  const instances = await Promise.all([openPostgres(cluster.url), openPostgres(cluster.url)]);
  const [first] = instances;
  try {
    await migrate(first);
    await resetTiny(first);
    const settlers = instances.map((database) =>
      claimSettler(
        placeChange(database, async () => {}),
        'http://localhost',
      ),
    );
    for (let round = 0; round < rounds; round++) {
      const company = `company-${round}`;
      const claims = await Promise.all(
        Array.from({ length: rivals }, () => aClaim(first.db, company)),
      );
      const settled = await Promise.all(
        claims.map((claim, index) =>
          settlers[index % 2]?.({
            claim,
            actor: 'operator',
            organisation: null,
            act: { kind: 'approve' },
            by: '예시 운영',
          }),
        ),
      );
      const outcomes = settled.map((one) => (one?.ok ? 'approved' : one?.error)).sort();
      expect(outcomes).toEqual(['approved', ...Array(rivals - 1).fill('taken')]);
    }
    const second = aClaim(first.db, 'company-0', 'approved');
    await expect(second).rejects.toMatchObject({
      cause: { constraint: 'claim_approved_company' },
    });
  } finally {
    await Promise.all(instances.map((database) => database.close()));
    await cluster.stop();
  }
});
