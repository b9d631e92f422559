import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTiles } from '#app/buildTiles.ts';
import { placeChange } from '#app/changePlace.ts';
import { levelSetter } from '#app/jobs.ts';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import { measureParts } from '#capabilities/buildings/measureParts.ts';
import { sectorByte } from '#capabilities/companies/sector.ts';
import { type Facts, provenanceBytes, useBytes } from '#capabilities/styles/facts.ts';
import { decodeFacts } from '#capabilities/styles/factsFile.ts';
import { type FileStore, folderStore } from '#server/fileStore.ts';
import { readTree } from '../support/readTree.ts';
import { openTiny, resetTiny, type TestDatabase } from '../support/testDatabase.ts';
import { tinyPlace } from '../support/tinyPlace.ts';

describe('the facts behind the styles', () => {
  let opened: TestDatabase;
  let folder = '';
  let files: FileStore;
  beforeAll(async () => {
    opened = (await openTiny('PGlite')) as TestDatabase;
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-facts-'));
    files = await folderStore(folder);
  });
  beforeEach(() => resetTiny(opened.database));
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = async (url: string): Promise<Uint8Array> =>
    (await files.get(url.replace('/tiles/', ''), false)) as Uint8Array;
  const build = async () => {
    const { manifest, names } = await buildTiles(opened.database.db, files);
    return { manifest, names, facts: decodeFacts(await read(manifest.facts)) };
  };
  const setLevel = (site: string, level: 'outline' | 'hidden') =>
    levelSetter(placeChange(opened.database, async () => {}))(site, level, 'test');

  /** Feature number of the building whose first volume begins at these scene metres. */
  async function fidAt(manifest: Manifest, x: number, z: number): Promise<number> {
    for (const { node, columns: tile } of await readTree(manifest, read)) {
      if (!node.leaf) continue;
      for (let part = 0; part < tile.parts; part++) {
        const k = (tile.starts[part] as number) * 2;
        const at = [tile.originX, tile.originZ].map((origin, axis) =>
          Math.round(origin + (tile.corners[k + axis] as number)),
        );
        if (at[0] === x && at[1] === z) return node.base + (tile.feature[part] as number);
      }
    }
    return -1;
  }
  const told = ({ sector, use, height, year, products, provenance }: Facts, fid: number) =>
    [sector, use, height, year, products, provenance].map((column) => column[fid]);

  it('tells of a building what is public of it, its tenants and their products', async () => {
    const { manifest, facts } = await build();
    expect(facts.count).toBe(manifest.counts.buildings + manifest.counts.parcels);
    const hall = await fidAt(manifest, 100, 100);
    const parts = tinyPlace.buildings.find(({ gid }) => gid === 'hyosung-1')?.parts ?? [];
    const ridge = Math.round(measureParts(parts).heightM * 10);
    expect(ridge).toBeGreaterThan(110);
    const electronics = sectorByte('electronics');
    const { register, modelled } = provenanceBytes;
    expect(told(facts, hall)).toEqual([electronics, useBytes.factory, ridge, 90, 2, register]);
    const plain = await fidAt(manifest, 1000, 100);
    expect(told(facts, plain)).toEqual([0, useBytes.factory, ridge, 0, 0, modelled]);
  });

  it('gives a plot the facts of its site, and none of a building', async () => {
    const { manifest, facts } = await build();
    const { buildings } = manifest.counts;
    const plots = [...facts.products.keys()].filter(
      (fid) => fid >= buildings && facts.products[fid] === 2,
    );
    expect(plots.length).toBeGreaterThan(0);
    for (const plot of plots) expect([facts.use[plot], facts.height[plot]]).toEqual([0, 0]);
  });

  it('tells nothing of an outline but that it is modelled, and nothing at all of a hidden site', async () => {
    await setLevel('secret', 'outline');
    const { manifest, facts } = await build();
    const outline = await fidAt(manifest, 400, 100);
    expect(outline).toBeGreaterThanOrEqual(0);
    expect(told(facts, outline)).toEqual([0, 0, 0, 0, 0, provenanceBytes.modelled]);
    const steel = sectorByte('steel');
    expect([...facts.sector]).not.toContain(steel);

    await setLevel('secret', 'hidden');
    const after = await build();
    expect(await fidAt(after.manifest, 400, 100)).toBe(-1);
    expect(after.facts.count).toBe(facts.count - 2);
  });

  it('counts no product of a company that only a withheld site has', async () => {
    await setLevel('hyosung', 'outline');
    await setLevel('shared', 'outline');
    const { facts } = await build();
    expect(Math.max(...facts.products)).toBe(1);
  });

  it('is a file of the manifest that is kept and named by its content', async () => {
    const first = await build();
    expect([...first.names]).toContain(first.manifest.facts.replace('/tiles/', ''));
    expect((await build()).manifest.facts).toBe(first.manifest.facts);
    await setLevel('far', 'outline');
    expect((await build()).manifest.facts).not.toBe(first.manifest.facts);
  });
});
