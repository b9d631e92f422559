import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { writePlace } from '#app/writePlace.ts';
import type { Building } from '#capabilities/buildings/building.ts';
import { type Manifest, manifestSchema } from '#capabilities/buildings/manifest.ts';
import type { DraftBuilding, ImportDraft } from '#capabilities/municipal-import/importDraft.ts';
import type { ImportRecord } from '#capabilities/municipal-import/importOutcome.ts';
import { layImport } from '#capabilities/municipal-import/layImport.db.ts';
import { rowsOf } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import { engines } from '../support/testServer.ts';
import { tinyCompanies, tinyPlace } from '../support/tinyPlace.ts';
import { tinyServer } from '../support/tinyServer.ts';

const building = (
  gid: string,
  x: number,
  z: number,
  over: Partial<DraftBuilding> = {},
): DraftBuilding => ({
  gid,
  rings: [[x, z, x, z + 42, x + 58, z + 42, x + 58, z]],
  height: 13.4,
  use: 'factory',
  facts: { basis: 'measured', floors: 1, approved: 2003, name: '제1공장' },
  ...over,
});
const draft = (buildings: DraftBuilding[]): ImportDraft => ({
  source: 'GIS건물통합정보',
  file: 'AL_D010.zip',
  hash: 'a'.repeat(64),
  system: 'EPSG:5186',
  encoding: 'cp949',
  features: buildings.length,
  problems: { 'too-small': 2 },
  buildings,
});
/** Over hyosung-1, secret-1, the first of the city's pale volumes, and one on open ground. */
const four = [
  building('b-1', 101, 99),
  building('b-2', 401, 99),
  building('b-3', -710, -715),
  building('b-4', 1500, -500),
];
const reviewedBy = '김검토';

describe.each(engines)('an import of buildings on %s', (engine) => {
  const at = tinyServer(engine, async (_server) => {});

  const post = (path: string, body: unknown) =>
    at().asOperator('POST', `/api/operator/imports${path}`, body);
  const apply = async (buildings: DraftBuilding[]): Promise<number> => {
    const answer = await post('', { draft: draft(buildings), reviewedBy });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { id: number }).id;
  };
  const undo = (id: number) => at().asOperator('DELETE', `/api/operator/imports/${id}`);
  const read = async (gid: string): Promise<Building> =>
    (await (await at().get(`/api/buildings/${gid}`)).json()) as Building;
  const status = async (gid: string): Promise<number> =>
    (await at().get(`/api/buildings/${gid}`)).status;
  const manifest = async (): Promise<Manifest> =>
    manifestSchema.parse(await (await at().get('/api/manifest')).json());
  /** Every row that an import may touch, as text. */
  const rows = async (): Promise<string[]> => {
    const tables = [
      'building',
      'place_layer',
      'search_entry',
      'search_lit',
      'tenancy',
      'site',
      'parcel',
    ];
    const found = await Promise.all(
      tables.map((table) =>
        rowsOf<{ row: string }>(
          at().database.db,
          sql.raw(`select t::text as row from ${table} t order by 1`),
        ),
      ),
    );
    return found.flat().map(({ row }) => row);
  };

  it('says what it would do, and does nothing', async () => {
    const before = await rows();
    const answer = await post('/preview', draft(four));
    expect(await answer.json()).toEqual({
      buildings: 4,
      replacedModelled: 2,
      replacedImported: 0,
      kept: 5,
      massing: 1,
      linked: 2,
      sites: 2,
      bereft: [],
    });
    expect(await rows()).toEqual(before);
  });

  it('replaces what it covers, keeps the companies, and says whose data it is', async () => {
    await apply(four);
    const found = await read('b-1');
    expect(found).toMatchObject({
      gid: 'b-1',
      provenance: 'imported',
      heightM: 13.4,
      footprintM2: 58 * 42,
      site: { id: 'hyosung' },
      block: { id: 'ungnam' },
      address: { ko: '공단로 100 (웅남동)' },
      companies: [{ id: 'hyosung-heavy' }],
      imported: { source: 'GIS건물통합정보', basis: 'measured', approved: 2003, name: '제1공장' },
    });
    expect(await read('b-4')).toMatchObject({ site: null, block: { id: 'ungnam' }, companies: [] });
    expect(await read('hyosung-2')).toMatchObject({ provenance: 'modelled', imported: null });
    const company = await (await at().get('/api/companies/hyosung-heavy')).json();
    expect(company).toMatchObject({ buildings: ['b-1', 'hyosung-2', 'shared-1'] });
    const search = await (await at().get(`/api/search?q=${encodeURIComponent('효성')}`)).json();
    expect(search).toMatchObject({ buildings: ['b-1', 'hyosung-2', 'shared-1'] });
  });

  it('makes the tiles anew, and the pale city gives way', async () => {
    const before = await manifest();
    await apply(four);
    const after = await manifest();
    expect(after.version).not.toBe(before.version);
    expect(after.counts.buildings).toBe(9);
    expect(after.tiles[0]?.[7]).toBe(1);
  });

  it('keeps old names alive, through several imports', async () => {
    await apply(four);
    expect((await read('hyosung-1')).gid).toBe('b-1');
    await apply([building('c-1', 100, 100)]);
    expect((await read('hyosung-1')).gid).toBe('c-1');
    expect((await read('b-1')).gid).toBe('c-1');
    await apply([building('b-1', 100, 101)]);
    expect((await read('b-1')).gid).toBe('b-1');
    expect((await read('hyosung-1')).gid).toBe('b-1');
    expect(await status('nobody-1')).toBe(404);
  });

  it('is undone to the last byte, in the order backwards', async () => {
    const rowsBefore = await rows();
    const filesBefore = await manifest();
    const first = await apply(four);
    const rowsBetween = await rows();
    const second = await apply([building('b-1', 103, 99), building('far', 2502, 302)]);
    expect(await rows()).not.toEqual(rowsBetween);
    expect(await undo(first).then(({ status: code }) => code)).toBe(409);
    expect((await undo(second)).status).toBe(200);
    expect(await rows()).toEqual(rowsBetween);
    expect((await undo(first)).status).toBe(200);
    expect(await rows()).toEqual(rowsBefore);
    expect(await manifest()).toEqual(filesBefore);
    expect(await undo(first).then(({ status: code }) => code)).toBe(409);
    expect((await undo(77)).status).toBe(404);
    for (const gid of ['b-1', 'far']) {
      expect((await read(gid)).gid).toBe(gid === 'far' ? 'far-1' : 'hyosung-1');
    }
  });

  it('leads the name of what it brought to the first of those it had replaced, once undone', async () => {
    const both = building('w', 0, 0, { rings: [[95, 95, 95, 245, 165, 245, 165, 95]] });
    const id = await apply([both]);
    expect((await read('hyosung-2')).gid).toBe('w');
    expect((await undo(id)).status).toBe(200);
    expect((await read('w')).gid).toBe('hyosung-1');
  });

  it('is kept in the list, with who reviewed it, also when it is undone', async () => {
    const id = await apply(four);
    await undo(id);
    await apply([building('x', 100, 100)]);
    const list = (await (await at().asOperator('GET', '/api/operator/imports')).json()) as {
      items: ImportRecord[];
    };
    expect(list.items).toMatchObject([
      { source: 'GIS건물통합정보', reviewedBy, undoneAt: null, outcome: { buildings: 1 } },
      { id, undoneAt: expect.stringMatching(/Z$/), problems: { 'too-small': 2 } },
    ]);
    const left = await rowsOf(at().database.db, sql`select from imported_building`);
    expect(left).toHaveLength(1);
  });

  it('shows of a site no more than its level allows: neither its buildings nor their old names', async () => {
    await at().asOperator('PUT', '/api/operator/levels', { site: 'secret', level: 'hidden' });
    await apply([...four, building('b-5', 455, 95)]);
    for (const gid of ['b-2', 'b-5', 'secret-1']) expect(await status(gid)).toBe(404);
    expect((await manifest()).counts.buildings).toBe(8);
    await at().asOperator('PUT', '/api/operator/levels', { site: 'secret', level: 'outline' });
    for (const gid of ['b-2', 'secret-1']) expect(await status(gid)).toBe(404);
    const all = (await (await at().get('/api/buildings?limit=500')).json()) as {
      items: Building[];
    };
    const outlines = all.items.filter(({ outlineOnly }) => outlineOnly);
    expect(outlines).toHaveLength(2);
    const outline = await read(outlines[0]?.gid as string);
    expect(outline).toMatchObject({ heightM: 8, use: null, address: null, imported: null });
    expect(JSON.stringify(all)).not.toContain('b-2');
    await at().asOperator('PUT', '/api/operator/levels', { site: 'secret', level: 'shown' });
    expect((await read('secret-1')).gid).toBe('b-2');
  });

  it('stands in a place that is written anew, and can be undone there', async () => {
    const first = await apply(four);
    const second = await apply([building('b-9', 700, 100)]);
    const newer = {
      ...tinyPlace,
      buildings: tinyPlace.buildings.filter(({ gid }) => gid !== 'far-2'),
    };
    await alone(at().database, (tx) => writePlace(tx, newer, tinyCompanies, 'tiny'));
    expect((await read('hyosung-1')).gid).toBe('b-1');
    expect((await read('shared-1')).gid).toBe('b-9');
    expect(await status('far-2')).toBe(404);
    expect((await undo(second)).status).toBe(200);
    expect((await undo(first)).status).toBe(200);
    expect((await read('hyosung-1')).provenance).toBe('modelled');
    const counted = await rowsOf<{ n: number }>(
      at().database.db,
      sql`select count(*)::int as n from building`,
    );
    expect(counted).toEqual([{ n: 6 }]);
  });

  it('leaves nothing where it fails in the middle', async () => {
    const before = await rows();
    const failing = alone(at().database, async (tx) => {
      await tx.execute(sql`insert into building_import
        (id, source, file, hash, system, encoding, features, problems, reviewed_by)
        values (1, 's', 'f', 'h', 'EPSG:5186', 'cp949', 1, '{}', 'x')`);
      await layImport(tx, 1, four);
      throw new Error('the lights go out');
    });
    await expect(failing).rejects.toThrow('the lights go out');
    expect(await rows()).toEqual(before);
    expect(await rowsOf(at().database.db, sql`select from building_import`)).toEqual([]);
  });

  it('is refused without a reviewer, with damaged buildings, and for anybody but the operator', async () => {
    const before = await rows();
    const good = draft(four);
    const bad = [
      { draft: good },
      { draft: good, reviewedBy: ' ' },
      { draft: { ...good, buildings: [] }, reviewedBy },
      { draft: { ...good, system: 'EPSG:2097' }, reviewedBy },
      { draft: draft([building('B 1', 0, 0)]), reviewedBy },
      { draft: draft([building('b-1', 0, 0, { rings: [[0, 0, 1]] })]), reviewedBy },
      { draft: draft([building('b-1', 1e7, 0)]), reviewedBy },
    ];
    for (const body of bad) expect((await post('', body)).status).toBe(422);
    expect((await at().post('/api/operator/imports', { draft: good, reviewedBy })).status).toBe(
      404,
    );
    expect(await rows()).toEqual(before);
  });

  it('keeps every column of a building that gives way', async () => {
    const columns = await rowsOf<{ table: string; column: string }>(
      at().database.db,
      sql`select table_name as table, column_name as column from information_schema.columns
          where table_name in ('building', 'replaced_building')`,
    );
    const of = (name: string) =>
      columns.flatMap(({ table, column }) => (table === name ? [column] : [])).sort();
    expect(of('replaced_building')).toEqual([...of('building'), 'replaced_import_id'].sort());
  });
});
