import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TileColumns } from '#capabilities/buildings/footprintTile.ts';
import { leafOf, type TileNode } from '#capabilities/buildings/tileTree.ts';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { type ACity, aCity, tilesOf } from '../../support/aCity.ts';

const areaOf = ({ corners, starts }: TileColumns, part: number): number => {
  let twice = 0;
  const [from, to] = [starts[part] as number, starts[part + 1] as number];
  for (let k = from, last = to - 1; k < to; last = k++) {
    const [ax, az] = [corners[last * 2] as number, corners[last * 2 + 1] as number];
    const [bx, bz] = [corners[k * 2] as number, corners[k * 2 + 1] as number];
    twice += ax * bz - bx * az;
  }
  return Math.abs(twice) / 2;
};

describe('the tree of tiles of 10,000 buildings', () => {
  let city: ACity;
  let tiles: TileNode[];
  beforeAll(async () => {
    city = await aCity(generateCity(10_000).buildings);
    tiles = tilesOf(city.root);
  });

  it('costs at most 14 bytes a building on the wire', () => {
    const bytes = tiles
      .filter(({ leaf }) => leaf)
      .reduce((sum, node) => sum + brotliCompressSync(city.bytesOf(node)).length, 0);
    expect(bytes / 10_000).toBeLessThan(14);
    expect(bytes / 10_000).toBeGreaterThan(5);
  });

  it('holds every building in one leaf, in order', () => {
    let next = 0;
    for (const node of tiles.filter(({ leaf }) => leaf)) {
      expect(node.base).toBe(next);
      next += node.count;
      expect(new Set(city.columnsOf(node).feature).size).toBe(node.count);
    }
    expect(next).toBe(10_000);
    for (const feature of [0, 1234, 9999]) {
      const leaf = leafOf(city.root, feature) as TileNode;
      expect(leaf.leaf && feature >= leaf.base && feature < leaf.base + leaf.count).toBe(true);
    }
    expect(leafOf(city.root, 10_000)).toBeNull();
  });

  it('stands in wide tiles for the same ground, as high, in far fewer volumes', () => {
    const sums = (node: TileNode): { area: number; volume: number } => {
      const columns = city.columnsOf(node);
      let [area, volume] = [0, 0];
      for (let part = 0; part < columns.works; part++) {
        area += areaOf(columns, part);
        volume += areaOf(columns, part) * (columns.height[part] as number);
      }
      return { area, volume };
    };
    for (const node of tiles.filter(({ leaf }) => !leaf)) {
      expect(node.parts).toBeLessThanOrEqual(1200);
      const below = tiles.filter(
        (other) => other.leaf && other.base >= node.base && other.base < node.base + node.count,
      );
      const whole = below.map(sums).reduce((a, b) => ({
        area: a.area + b.area,
        volume: a.volume + b.volume,
      }));
      const own = sums(node);
      expect(own.area / whole.area).toBeGreaterThan(0.97);
      expect(own.area / whole.area).toBeLessThan(1.03);
      expect(own.volume / whole.volume).toBeGreaterThan(0.97);
      expect(own.volume / whole.volume).toBeLessThan(1.2);
    }
  });

  it('gives every volume of a wide tile the number of a building near it', () => {
    for (const node of tiles.filter(({ leaf, level }) => !leaf && level === 1)) {
      const columns = city.columnsOf(node);
      for (let part = 0; part < columns.works; part++) {
        const feature = node.base + (columns.feature[part] as number);
        const leaf = leafOf(city.root, feature) as TileNode;
        const k = (columns.starts[part] as number) * 2;
        const x = columns.originX + (columns.corners[k] as number);
        const z = columns.originZ + (columns.corners[k + 1] as number);
        const [minX, minZ, maxX, maxZ] = leaf.bounds;
        expect(x > minX - 250 && x < maxX + 250 && z > minZ - 250 && z < maxZ + 250).toBe(true);
      }
    }
  });

  it('looks alike where it changes: the same ground covered and as high, patch by patch', () => {
    /** Volume, ㎥, over each square of a city block's width. */
    const patch = 312;
    const volumes = (nodes: readonly TileNode[]): Map<string, number> => {
      const found = new Map<string, number>();
      for (const node of nodes) {
        const columns = city.columnsOf(node);
        for (let part = 0; part < columns.works; part++) {
          const [from, to] = [columns.starts[part] as number, columns.starts[part + 1] as number];
          const mean = (axis: number): number =>
            columns.corners
              .subarray(from * 2, to * 2)
              .reduce((sum, value, k) => sum + (k % 2 === axis ? value / (to - from) : 0), 0);
          const [x, z] = [columns.originX + mean(0), columns.originZ + mean(1)];
          const key = `${Math.floor(x / patch)}_${Math.floor(z / patch)}`;
          const own = areaOf(columns, part) * (columns.height[part] as number);
          found.set(key, (found.get(key) ?? 0) + own);
        }
      }
      return found;
    };
    const wide = tiles.filter(({ leaf, level }) => !leaf && level === 1);
    const [above, below] = [wide, wide.flatMap(({ children }) => children)].map(volumes) as [
      Map<string, number>,
      Map<string, number>,
    ];
    const mean = [...below.values()].reduce((a, b) => a + b, 0) / below.size;
    const off = [...below].map(([key, value]) => ((above.get(key) ?? 0) - value) / mean);
    expect(Math.sqrt(off.reduce((sum, d) => sum + d * d, 0) / off.length)).toBeLessThan(0.25);
    expect(off.filter((d) => d < -0.75)).toEqual([]);
  });

  it('grows coarser with width', () => {
    for (const node of tiles) {
      for (const child of node.children) expect(child.error).toBeLessThanOrEqual(node.error);
    }
  });
});

describe('the manifest’s part of the tree', () => {
  it('stays within a few kilobytes at any size, and branches lead to every leaf', async () => {
    for (const n of [1000, 40_000]) {
      const { branch, root, branches } = await aCity(generateCity(n).buildings);
      expect(JSON.stringify(branch).length).toBeLessThan(3700);
      const leaves = tilesOf(root).filter(({ leaf }) => leaf);
      expect(leaves.reduce((sum, { count }) => sum + count, 0)).toBe(n);
      if (n > 10_000) expect(branches).toBeGreaterThan(3);
    }
  });
});

describe('owners and the city', () => {
  it('are never made one: a company keeps its colour, the city stays pale', async () => {
    const buildings = [...generateCity(4000).buildings].map((building, i) => ({
      ...building,
      site: i % 50 === 0 ? `site-${i}` : null,
    }));
    const massing = Array.from({ length: 900 }, (_, i) => ({
      ring: buildings[i * 3]?.parts[0]?.ring ?? [],
      base: 4,
      height: 20,
    }));
    const { root, columnsOf } = await aCity(buildings, massing);
    expect(root.leaf).toBe(false);
    const columns = columnsOf(root);
    const sectors = [...columns.sector.subarray(0, columns.works)];
    expect(sectors.filter((sector) => sector > 0)).toHaveLength(80);
    const areas = sectors.flatMap((sector, part) => (sector > 0 ? [areaOf(columns, part)] : []));
    expect(Math.max(...areas)).toBeLessThan(3000);
    expect(columns.parts - columns.works).toBe(root.cityParts);
    expect(root.cityParts).toBeGreaterThan(50);
    expect(root.cityCount).toBe(900);
  });
});
