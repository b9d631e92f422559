import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTiles } from '#app/buildTiles.ts';
import { placeChange } from '#app/changePlace.ts';
import { levelSetter } from '#app/jobs.ts';
import { startTileJob } from '#app/tileJob.ts';
import { decodeGround } from '#capabilities/buildings/groundFile.ts';
import type { FeatureTable } from '#capabilities/buildings/manifest.ts';
import { unpackFiles } from '#capabilities/buildings/openingPack.ts';
import { sectorByte } from '#capabilities/companies/sector.ts';
import { encodeTerrain } from '#capabilities/complex/terrainFile.ts';
import { type FileStore, folderStore } from '#server/fileStore.ts';
import { createLog } from '#server/log.ts';
import { namesOf, readTree } from '../support/readTree.ts';
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

  it('puts tiles of the opening views into one file, as they lie', async () => {
    const { manifest } = await buildTiles(opened.database.db, files);
    const tiles = (await readTree(manifest, read)).map(({ node }) => node.url);
    for (const url of Object.values(manifest.opening)) {
      const pack = unpackFiles(await read(url));
      expect([...pack.keys()][0]).toBe(tiles[0]);
      for (const [tile, bytes] of pack) {
        expect(tiles).toContain(tile);
        expect(Buffer.from(bytes).equals(await read(tile))).toBe(true);
      }
    }
  });

  it('numbers every building once, by leaf, and names what stands on each site', async () => {
    const { manifest } = await buildTiles(opened.database.db, files);
    const table = await readJson<FeatureTable>(manifest.features);
    const tree = await readTree(manifest, read);
    const gids = namesOf(tree);
    expect([...gids].sort()).toEqual(tinyPlace.buildings.map(({ gid }) => gid).sort());
    let next = 0;
    for (const { node, columns } of tree.filter((tile) => tile.node.leaf)) {
      expect(node.base).toBe(next);
      next += node.count;
      expect(new Set(columns.feature.subarray(0, columns.works)).size).toBe(node.count);
      for (let part = 0; part < columns.works; part++) {
        const gid = gids[node.base + (columns.feature[part] as number)] as string;
        const placed = tinyPlace.buildings.find((building) => building.gid === gid);
        const at = (columns.starts[part] as number) * 2;
        const x = columns.originX + (columns.corners[at] as number);
        expect(placed?.parts.map(({ ring }) => ring[0]?.[0])).toContainEqual(Math.round(x));
        expect(x).toBeGreaterThanOrEqual(node.bounds[0] - 0.1);
      }
    }
    expect(next).toBe(manifest.counts.buildings);
    const hyosung = table.sites.find(({ id }) => id === 'hyosung');
    expect(hyosung?.sector).toBe(sectorByte('electronics'));
    expect(hyosung?.gids).toEqual(['hyosung-1', 'hyosung-2']);
    expect(hyosung?.fids.map((fid) => gids[fid])).toEqual(['hyosung-1', 'hyosung-2']);
    expect(table.sites.flatMap((site) => site.gids)).not.toContain('plain-1');
  });

  it('numbers parcels after buildings, in the order of their outlines', async () => {
    const { manifest } = await buildTiles(opened.database.db, files);
    const table = await readJson<FeatureTable>(manifest.features);
    const ground = decodeGround(await read(manifest.ground));
    const { buildings, parcels } = manifest.counts;
    expect(ground.parcels).toHaveLength(parcels);
    const fids = table.sites.find(({ id }) => id === 'hyosung')?.parcels as number[];
    expect(fids.map((fid) => ground.parcels[fid - buildings]?.slice(0, 2))).toEqual([
      [900, 900],
      [900, 1900],
    ]);
  });

  it('carries terrain, roads, waters, peaks, blocks and the massing of the city', async () => {
    const { manifest } = await buildTiles(opened.database.db, files);
    expect(Buffer.from(await read(manifest.terrain))).toEqual(
      Buffer.from(encodeTerrain(tinyPlace.terrain)),
    );
    const ground = decodeGround(await read(manifest.ground));
    expect(ground.roads[0]).toEqual({
      id: 'gongdan-ro',
      class: 'main',
      width: 30,
      name: { ko: '공단로', en: 'Gongdan-ro' },
      line: [-9000, 0, 29000, 0],
    });
    expect([ground.waters.length, ground.peaks.length, ground.blocks.length]).toEqual([1, 1, 2]);
    const [top] = await readTree(manifest, read);
    expect([top?.node.cityCount, top?.columns.parts]).toEqual([2, 9]);
    expect(JSON.stringify(manifest).length).toBeLessThan(5000);
  });

  it('keeps what is there at a second start, and makes anew what another instance has changed', async () => {
    const start = () => startTileJob({ database: opened.database, files, folder, log });
    const first = await start();
    const before = first.manifest();
    await first.stop();
    const second = await start();
    expect(second.manifest()).toEqual(before);
    const elsewhere = levelSetter(placeChange(opened.database, async () => {}));
    await elsewhere('far', 'hidden', 'test');
    await expect.poll(() => second.manifest().counts.buildings, { timeout: 8000 }).toBe(6);
    await second.stop();
    const kept = new Set(readdirSync(join(folder, 'tiles')).map((name) => name.replace('.br', '')));
    const named = await buildTiles(opened.database.db, files);
    expect(named.manifest).toEqual(second.manifest());
    expect(kept).toEqual(named.names);
  });
});
