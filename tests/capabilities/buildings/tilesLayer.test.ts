import { PerspectiveCamera } from 'three';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { meshFootprints } from '#capabilities/buildings/meshFootprints.ts';
import { meshTile } from '#capabilities/buildings/meshTile.ts';
import { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { type ACity, aCity, tilesOf } from '../../support/aCity.ts';

const height = 900;

describe('tiles as a camera moves', () => {
  let city: ACity;
  let layer: TilesLayer;
  beforeAll(async () => {
    city = await aCity(generateCity(10_000).buildings);
  });
  afterEach(() => layer.dispose());

  /** A layer that is complete in the eyes of a camera above a point of the plain. */
  function open() {
    let state = 'empty';
    const bytes = new Map(tilesOf(city.root).map((node) => [node.url, city.bytesOf(node)]));
    layer = new TilesLayer(
      {
        tile: async (url, leaf, scale) => meshTile(bytes.get(url) as Uint8Array, leaf, scale),
        branch: async (url) => city.branchAt(url) ?? [],
        fine: async (columns) => meshFootprints(columns, true),
      },
      {
        arrived: (now) => {
          state = now;
        },
        failed: (url) => {
          throw new Error(url);
        },
        pinned: () => {},
      },
    );
    layer.setTree(city.branch);
    const camera = new PerspectiveCamera(33, 1.6, 1, 60_000);
    return async (x: number, y: number, z: number): Promise<void> => {
      camera.position.set(x, y, z);
      camera.lookAt(x, 0, z + y / 2);
      camera.updateMatrixWorld();
      do {
        layer.update(camera, height);
        await new Promise((resolve) => setTimeout(resolve, 5));
        layer.update(camera, height);
      } while (state !== 'all');
    };
  }

  /** Straight down. */
  const below = (x: number, z: number) =>
    ({ origin: [x, 2000, z], direction: [0, -1, 0] }) as const;

  it('tells what stands somewhere from its leaf when only a coarser tile is drawn there', async () => {
    const look = open();
    const leaf = tilesOf(city.root).find(({ leaf, count }) => leaf && count > 40);
    const [minX, minZ, maxX, maxZ] = leaf?.bounds ?? [0, 0, 0, 0];
    const [x, z] = [(minX + maxX) / 2, (minZ + maxZ) / 2];
    await look(x, 400, z);
    const grid = Array.from({ length: 900 }, (_, k) =>
      below(minX + ((maxX - minX) * (k % 30)) / 30, minZ + ((maxZ - minZ) * (k / 30)) / 30),
    );
    const near = grid.map((ray) => layer.leafPicker()(ray, 2500)?.feature ?? null);
    expect(near.filter((feature) => feature !== null).length).toBeGreaterThan(50);
    expect(near.some((feature) => feature === null)).toBe(true);
    grid.forEach((ray, k) => {
      const drawn = layer.hit(ray, 2500);
      if (drawn) expect(near[k]).toBe(drawn.feature);
    });
    await look(x, 14_000, z);
    expect(layer.drawnLeaves().map(({ url }) => url)).not.toContain(leaf?.url);
    const pick = layer.leafPicker();
    expect(grid.map((ray) => pick(ray, 2500)?.feature ?? null)).toEqual(near);
  });
});
