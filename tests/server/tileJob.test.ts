import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTiles, filesOf } from '#app/buildTiles.ts';
import { levelSetter } from '#app/jobs.ts';
import { startTileJob } from '#app/tileJob.ts';
import { decodeFootprintTile } from '#capabilities/buildings/footprintTile.ts';
import type { FeatureTable, Ground } from '#capabilities/buildings/manifest.ts';
import { sectorByte } from '#capabilities/companies/sector.ts';
import { encodeTerrain } from '#capabilities/complex/terrainFile.ts';
import { type FileStore, folderStore } from '#server/fileStore.ts';
import { createLog } from '#server/log.ts';
import { openTiny, resetTiny, type TestDatabase } from '../support/testDatabase.ts';
import { tinyPlace } from '../support/tinyPlace.ts';

describe('the tile job', () => {
  let opened: TestDatabase;
  let folder = '';
  let files: FileStore;
  const log = createLog('silent');
  beforeAll(async () => {
    opened = (await openTiny('PGlite')) as TestDatabase;
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-tiles-'));
    files = await folderStore(join(folder, 'tiles'));
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = async (url: string): Promise<Uint8Array> =>
    (await files.get(url.replace('/tiles/', ''), false)) as Uint8Array;
  const readJson = async <T>(url: string): Promise<T> =>
    JSON.parse(new TextDecoder().decode(await read(url))) as T;

  it('makes the same bytes of the same rows', async () => {
    const first = await buildTiles(opened.database.db, files);
    const other = await folderStore(join(folder, 'other'));
    await resetTiny(opened.database);
    expect(await buildTiles(opened.database.db, other)).toEqual(first);
    const bytes = (store: string) =>
      readdirSync(join(folder, store)).map((name) => [
        name,
        readFileSync(join(folder, store, name), 'hex'),
      ]);
    expect(bytes('other')).toEqual(bytes('tiles'));
  });

  it('numbers every building once, by tile, and says its sector', async () => {
    const manifest = await buildTiles(opened.database.db, files);
    const table = await readJson<FeatureTable>(manifest.features);
    expect([...table.gids].sort()).toEqual(tinyPlace.buildings.map(({ gid }) => gid).sort());
    let next = 0;
    for (const { base, count, url, bounds } of manifest.tiles) {
      expect(base).toBe(next);
      next += count;
      const columns = decodeFootprintTile(await read(url));
      expect(new Set(columns.feature).size).toBe(count);
      columns.feature.forEach((feature, part) => {
        const gid = table.gids[base + feature] as string;
        const placed = tinyPlace.buildings.find((building) => building.gid === gid);
        expect(String(columns.sector[part])).toBe(table.sectors[base + feature]);
        const at = (columns.starts[part] as number) * 2;
        const x = columns.originX + (columns.corners[at] as number);
        expect(placed?.parts.map(({ ring }) => ring[0]?.[0])).toContainEqual(Math.round(x));
        expect(x).toBeGreaterThanOrEqual(bounds[0] - 0.1);
      });
    }
    expect(next).toBe(manifest.counts.buildings);
    const hyosung = table.gids.indexOf('hyosung-1');
    expect(table.sectors[hyosung]).toBe(String(sectorByte('electronics')));
    expect(table.sectors[table.gids.indexOf('plain-1')]).toBe('0');
  });

  it('numbers parcels after buildings, in the order of their outlines', async () => {
    const manifest = await buildTiles(opened.database.db, files);
    const table = await readJson<FeatureTable>(manifest.features);
    const ground = await readJson<Ground>(manifest.ground);
    const { buildings, parcels } = manifest.counts;
    expect(table.sectors).toHaveLength(buildings + parcels);
    expect(ground.parcels).toHaveLength(parcels);
    const fids = table.sites[table.siteIds.indexOf('hyosung')] as number[];
    const own = fids
      .filter((fid) => fid >= buildings)
      .map((fid) => ground.parcels[fid - buildings]);
    expect(own.map((ring) => ring?.slice(0, 2))).toEqual([
      [900, 900],
      [900, 1900],
    ]);
  });

  it('carries terrain, roads, waters, peaks, blocks and the massing of the city', async () => {
    const manifest = await buildTiles(opened.database.db, files);
    expect(Buffer.from(await read(manifest.terrain))).toEqual(
      Buffer.from(encodeTerrain(tinyPlace.terrain)),
    );
    const ground = await readJson<Ground>(manifest.ground);
    expect(ground.roads[0]).toEqual({
      id: 'gongdan-ro',
      class: 'main',
      width: 30,
      name: { ko: '공단로', en: 'Gongdan-ro' },
      line: [-9000, 0, 29000, 0],
    });
    expect([ground.waters.length, ground.peaks.length, ground.blocks.length]).toEqual([1, 1, 2]);
    expect(manifest.massing.map(({ base, count }) => [base, count])).toEqual([[0, 2]]);
    expect(JSON.stringify(manifest).length).toBeLessThan(5000);
  });

  it('keeps what is there at a second start, and makes anew what another instance has changed', async () => {
    const start = () => startTileJob({ database: opened.database, files, folder, log });
    const first = await start();
    const before = first.manifest();
    await first.stop();
    const second = await start();
    expect(second.manifest()).toEqual(before);
    const elsewhere = levelSetter(opened.database, async () => {});
    await elsewhere('far', 'hidden', 'test');
    await expect.poll(() => second.manifest().counts.buildings, { timeout: 8000 }).toBe(6);
    const kept = new Set(readdirSync(join(folder, 'tiles')).map((name) => name.replace('.br', '')));
    expect(kept).toEqual(filesOf(second.manifest()));
    await second.stop();
  });
});
