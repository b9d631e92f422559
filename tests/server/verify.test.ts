import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepingOf } from '#app/keeping.ts';
import type { Sql } from '#server/database.ts';
import { withoutGuards } from '#server/schema.ts';
import { anImport } from '../support/anImport.ts';
import { resetTiny } from '../support/testDatabase.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

/** Damage by SQL, the check that must find it, and what it says. */
const damages: readonly (readonly [check: string, statement: string, said: RegExp])[] = [
  [
    'schema',
    `delete from migration where name = '0010_audit.sql'`,
    /0010_audit.sql is not applied/,
  ],
  ['schema', `insert into migration (name) values ('9999_later.sql')`, /9999_later.sql is newer/],
  ['audit', `update audit_entry set actor = 'nobody' where seq = 1`, /row 1 is broken: it was alt/],
  ['audit', `delete from audit_entry where seq = 1`, /row 2 is broken: rows before it are gone/],
  ['audit', `update audit_entry set previous = hash where seq = 2`, /row 2 is broken: it does not/],
  ['sites', `delete from site where id = 'far'`, /tenancy of far-works names site far, which/],
  [
    'sites',
    `update building set site = 'gone' where gid = 'far-1'`,
    /building far-1 names site gone/,
  ],
  [
    'sites',
    `insert into publishing_level values ('gone', 'hidden', now(), 'x')`,
    /level hidden nam/,
  ],
  ['blocks', `update site set block = 'gone' where id = 'far'`, /site far names block gone/],
  [
    'parcels',
    `delete from parcel where id = 'parcel-far-1'`,
    /building far-1 names parcel parcel-/,
  ],
  [
    'measures',
    `update building set tile_x = 9 where gid = 'far-1'`,
    /building far-1 is kept in cell 9/,
  ],
  ['measures', `update building set parts = '[]' where gid = 'far-1'`, /building far-1 is kept in/],
  [
    'imports',
    `update building set import_id = 99 where gid = 'far-1'`,
    /far-1 is of import 99, which/,
  ],
  [
    'imports',
    `delete from building where provenance = 'imported'`,
    /import 1 says 1 buildings and has 0/,
  ],
  [
    'imports',
    `update building_import set undone_at = now()`,
    /import 1 is undone and left 2 rows beh/,
  ],
  [
    'aliases',
    `update building_alias set building = 'gone'`,
    /old name hyosung-1 leads to gone, where/,
  ],
  [
    'consents',
    `insert into page_consent (company, rev, wording, consented_at) values ('far-works', 9, '2', now())`,
    /consent 9 of company far-works is to no contact/,
  ],
  [
    'heads',
    `insert into organisation (kind, name) values ('company', '예시')`,
    /nobody is in charge of organisation [0-9a-f-]{36}/,
  ],
  [
    'levels',
    `delete from publishing_level where site = 'secret'`,
    /secret is shown, the audit says out/,
  ],
  [
    'search',
    `delete from search_entry where id = 'far-works'`,
    /company far-works cannot be found/,
  ],
  [
    'search',
    `update search_entry set names = '|x|' where id = 'far-works'`,
    /far-works is indexed wi/,
  ],
  [
    'search',
    `update search_entry set id = 'secret-works' where id = 'far-works'`,
    /secret-works is f/,
  ],
  [
    'search',
    `update search_lit set buildings = '[]' where key = 'company/far-works'`,
    /list company/,
  ],
  [
    'visits',
    `insert into visit_seen (hash) values ('\\x00')`,
    /1 visitors are known without a key/,
  ],
  [
    'visits',
    `insert into visit_count values (current_date + 9, 'KR', 1)`,
    /visits of KR are counted on/,
  ],
  [
    'quarters',
    `insert into figure_snapshot (quarter, figures) values ('2099-Q4', '{}')`,
    /2099-Q4 was kept at .*, before its end/,
  ],
  ['tiles', `update building set base = 99 where gid = 'far-1'`, /the scene shows something else/],
];

describe('verification', () => {
  let server: TestServer;
  const broken = async () => {
    const { database, files, tileJob } = server;
    const made = async () => tileJob.made();
    const refresh = async (): Promise<void> => {};
    const keeping = keepingOf({ database, tiles: files, made, refresh });
    const checks = await keeping.verify(null);
    expect(checks.length).toBeGreaterThan(10);
    return checks
      .filter(({ found }) => found.length > 0)
      .map(({ name, found }) => ({ name, found: found.join('\n') }));
  };

  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    const { database } = server;
    await database.transaction((tx) =>
      withoutGuards(tx, async () => {
        await tx.execute(sql`truncate audit_entry`);
      }),
    );
    await resetTiny(database);
    await server.asOperator('PUT', '/api/operator/levels', { site: 'secret', level: 'outline' });
    const applied = await server.asOperator('POST', '/api/operator/imports', {
      reviewedBy: '예시 검토자',
      draft: anImport,
    });
    expect(applied.status).toBe(200);
  });

  it('finds nothing where all is well', async () => {
    expect(await broken()).toEqual([]);
  });

  for (const [check, statement, said] of damages) {
    it(`finds by ${check}: ${statement}`, async () => {
      await server.database.transaction(async (tx: Sql) => {
        await withoutGuards(tx, async () => {
          await tx.execute(sql.raw(statement));
        });
      });
      const found = await broken();
      expect(found.map(({ name }) => name)).toContain(check);
      expect(found.find(({ name }) => name === check)?.found).toMatch(said);
      await server.database.db.execute(sql`delete from migration where name = '9999_later.sql'`);
      await server.database.db.execute(
        sql`insert into migration (name) values ('0010_audit.sql') on conflict do nothing`,
      );
    });
  }

  it('finds a foreign key that damage has broken', async () => {
    const { database } = server;
    await database.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`delete from company where id = 'far-works'`);
    });
    const found = await broken();
    expect(found.find(({ name }) => name === 'search')?.found).toMatch(/^the look at it failed: /);
    expect(found.find(({ name }) => name === 'foreign-keys')?.found).toMatch(
      /^\d rows of product break product_company_fkey\n1 rows of tenancy break/,
    );
  });

  it('finds files of the scene that are missing, damaged or left over', async () => {
    const tiles = join(server.folder, 'tiles');
    const { names } = server.tileJob.made();
    const [gone, spoilt] = names as [string, string];
    rmSync(join(tiles, `${gone}.br`));
    writeFileSync(join(tiles, `${spoilt}.br`), 'spoilt');
    writeFileSync(join(tiles, `${'0'.repeat(20)}.bin.br`), 'left over');
    const [tile, ...others] = await broken();
    expect(others).toEqual([]);
    expect(tile?.found.split('\n').sort()).toEqual(
      [
        `${gone} is missing`,
        `${spoilt} is damaged`,
        `${'0'.repeat(20)}.bin belongs to nothing that may be shown`,
      ].sort(),
    );
    for (const name of [`${gone}.br`, `${spoilt}.br`, `${'0'.repeat(20)}.bin.br`]) {
      rmSync(join(tiles, name), { force: true });
    }
  });
});
