import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseTiles } from '#capabilities/buildings/chooseTiles.ts';
import type { MeshedTile, TileMaker } from '#capabilities/buildings/meshedTile.ts';
import { viewOfPose } from '#capabilities/buildings/poseView.ts';
import {
  beginningWith,
  forgetStart,
  startTiles,
} from '#capabilities/buildings/startTiles.store.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';
import { growTree, type TileNode } from '#capabilities/buildings/tileTree.ts';
import type { TileView } from '#capabilities/buildings/tileView.ts';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { seededRandom } from '#shared/hash.ts';
import { aCity } from '../../support/aCity.ts';
import { aTileView } from '../../support/aTileView.ts';

const lens = { fov: 33, aspect: 1.6, height: 900 };
const home = { x: 0, z: -333, distance: 7900, heading: 97, pitch: 19.5 };
const signal = new AbortController().signal;

let root: TileNode;
let tree: Branch;
let branchAt: (url: string) => Branch | undefined;
beforeAll(async () => {
  const city = await aCity(generateCity(40_000).buildings);
  ({ root, branchAt } = city);
  tree = city.branch;
  expect(city.branches).toBeGreaterThan(0);
});
beforeEach(forgetStart);

/** Makes tiles that are their own address, and keeps what it was asked for. */
function recordingMaker(fails: ReadonlySet<string> = new Set()) {
  const asked: string[] = [];
  const made = (url: string): MeshedTile => ({ url }) as unknown as MeshedTile;
  const maker: TileMaker = {
    tile: async (url) => {
      asked.push(url);
      if (fails.has(url)) throw new Error(url);
      return made(url);
    },
    branch: async (url) => {
      asked.push(url);
      return branchAt(url) ?? [];
    },
    fine: () => Promise.reject(new Error('not at the start')),
  };
  return { maker, asked };
}

/** What a scene asks for once it has read every branch that it needs. */
function wantedBy(view: TileView, triangles: number): string[] {
  const known = growTree(tree) as TileNode;
  for (;;) {
    const { tiles, branches } = chooseTiles(known, view, triangles, new Set());
    if (branches.length === 0) return tiles.map(({ url }) => url);
    for (const node of branches) growTree(branchAt(node.branch as string) ?? [], node);
  }
}

describe('a view before there is a camera', () => {
  it('sees what a camera at that place sees, wherever it looks from', () => {
    const random = seededRandom(5);
    for (let k = 0; k < 200; k++) {
      const pose = {
        x: (random() - 0.5) * 8000,
        z: (random() - 0.5) * 8000,
        distance: 300 + random() * 9000,
        heading: random() * 360,
        pitch: 5 + random() * 80,
      };
      const [turn, down] = [pose.heading, pose.pitch].map((d) => (d * Math.PI) / 180) as [
        number,
        number,
      ];
      const flat = Math.cos(down) * pose.distance;
      const camera = aTileView(
        pose.x - Math.sin(turn) * flat,
        Math.sin(down) * pose.distance,
        pose.z + Math.cos(turn) * flat,
        pose.heading,
        pose.pitch,
      );
      const view = viewOfPose(pose, lens);
      expect(view.pixels).toBeCloseTo(camera.pixels, 6);
      for (const at of ['x', 'y', 'z'] as const) expect(view[at]).toBeCloseTo(camera[at], 6);
      camera.planes.forEach((plane, side) => {
        plane.forEach((part, i) => {
          expect(view.planes[side]?.[i]).toBeCloseTo(part, 5);
        });
      });
    }
  });
});

describe('the start of the first view', () => {
  it('asks for just the tiles that its view wants, the widest always', async () => {
    const { maker, asked } = recordingMaker();
    const view = viewOfPose(home, lens);
    await startTiles(tree, view, 60_000, maker);
    const wanted = wantedBy(view, 60_000);
    expect(new Set(asked.filter((url) => !branchAt(url)))).toEqual(new Set([root.url, ...wanted]));
    expect(asked.length).toBe(new Set(asked).size);
  });

  it('hands out each tile once and makes it anew after that', async () => {
    const { maker, asked } = recordingMaker();
    await startTiles(tree, viewOfPose(home, lens), 60_000, maker);
    const begun = asked.length;
    const scene = beginningWith(maker);
    await scene.tile(root.url, root.leaf, 1, signal);
    expect(asked.length).toBe(begun);
    await scene.tile(root.url, root.leaf, 1, signal);
    expect(asked.length).toBe(begun + 1);
  });

  it('leaves a tile that could not be had for the scene to ask again', async () => {
    const { maker } = recordingMaker(new Set([root.url]));
    await startTiles(tree, viewOfPose(home, lens), 60_000, maker);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const whole = recordingMaker();
    await beginningWith(whole.maker).tile(root.url, root.leaf, 1, signal);
    expect(whole.asked).toEqual([root.url]);
  });

  it('does nothing where there is no tile', async () => {
    const { maker, asked } = recordingMaker();
    await startTiles([], viewOfPose(home, lens), 60_000, maker);
    expect(asked).toEqual([]);
  });
});
