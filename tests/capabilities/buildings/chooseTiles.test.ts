import { beforeAll, describe, expect, it } from 'vitest';
import { chooseTiles, type TileChoice } from '#capabilities/buildings/chooseTiles.ts';
import { coverTiles } from '#capabilities/buildings/coverTiles.ts';
import type { TileNode } from '#capabilities/buildings/tileTree.ts';
import { inView, type TileView } from '#capabilities/buildings/tileView.ts';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { seededRandom } from '#shared/hash.ts';
import { aCity, tilesOf } from '../../support/aCity.ts';
import { aTileView } from '../../support/aTileView.ts';

const nothing: ReadonlySet<string> = new Set();
const home = aTileView(-7400, 2640, 500, 97, 19.5);

let small: TileNode;
let large: TileNode;
beforeAll(async () => {
  small = (await aCity(generateCity(10_000).buildings)).root;
  large = (await aCity(generateCity(40_000).buildings)).root;
});

const anyView = (random: () => number): TileView => {
  const far = random() < 0.5 ? 9000 : 2500;
  return aTileView(
    (random() - 0.5) * 2 * far,
    60 + random() ** 2 * 5000,
    (random() - 0.5) * 2 * far,
    random() * 360,
    4 + random() * 70,
  );
};

/** Leaves that are drawn, each with how often. */
const drawnOver = (root: TileNode, view: TileView, choice: TileChoice, there: Set<string>) => {
  const stretches = coverTiles(
    root,
    choice.own,
    (node) => inView(view, node),
    (node) => there.has(node.key),
  );
  return tilesOf(root)
    .filter((node) => node.leaf && inView(view, node))
    .map(
      (leaf) =>
        stretches.filter(({ of }) => leaf.base >= of.base && leaf.base < of.base + of.count).length,
    );
};

describe('the choice of tiles', () => {
  it('keeps to the triangles it may spend, from anywhere', () => {
    const random = seededRandom(3);
    for (let k = 0; k < 400; k++) {
      const budget = [20_000, 40_000, 90_000][k % 3] as number;
      const choice = chooseTiles(large, anyView(random), budget, nothing);
      expect(choice.triangles).toBeLessThanOrEqual(Math.max(budget, 12_500));
    }
  });

  it('draws a city four times as large for about as much', () => {
    const [a, b] = [small, large].map((root) => chooseTiles(root, home, 90_000, nothing));
    const ratio = (b as TileChoice).triangles / (a as TileChoice).triangles;
    expect(ratio).toBeLessThan(1.3);
    expect((b as TileChoice).tiles.length).toBeLessThan(30);
  });

  it('takes every visible point once, by the tiles it names and no others', () => {
    const random = seededRandom(5);
    for (let k = 0; k < 200; k++) {
      const view = anyView(random);
      const choice = chooseTiles(large, view, 90_000, nothing);
      const there = new Set(choice.tiles.map(({ key }) => key));
      expect(drawnOver(large, view, choice, there).filter((count) => count !== 1)).toEqual([]);
    }
  });

  it('is finer nearby than far away, and fine only close by', () => {
    const low = aTileView(0, 300, 0, 0, 20);
    const { tiles, fine } = chooseTiles(large, low, 90_000, nothing);
    expect(fine.size).toBeGreaterThan(0);
    const near = tiles.find(
      ({ bounds: [minX, minZ, maxX, maxZ] }) =>
        minX < 60 && maxX > 60 && minZ < -700 && maxZ > -700,
    );
    expect(near?.leaf).toBe(true);
    expect(Math.max(...tiles.map(({ level }) => level))).toBeGreaterThan(0);
    expect(chooseTiles(large, home, 90_000, nothing).fine.size).toBe(0);
  });

  it('does not flicker: a step of one metre there and back changes nothing twice', () => {
    const random = seededRandom(9);
    let flips = 0;
    for (let k = 0; k < 60; k++) {
      const view = anyView(random);
      const beside = { ...view, x: view.x + 1 };
      let before = chooseTiles(large, view, 90_000, nothing).own;
      before = chooseTiles(large, beside, 90_000, before).own;
      const settled = before;
      for (const place of [view, beside, view, beside]) {
        before = chooseTiles(large, place, 90_000, before).own;
      }
      if ([...before].sort().join() !== [...settled].sort().join()) flips++;
    }
    expect(flips).toBe(0);
  });

  it('asks for a branch instead of guessing what lies below', async () => {
    const { root } = await aCity(generateCity(3000).buildings);
    const cut: TileNode = { ...root, children: [], branch: '/tiles/on.json' };
    const choice = chooseTiles(cut, aTileView(0, 400, 900, 0, 30), 90_000, nothing);
    expect(choice.branches).toEqual([cut]);
    expect(choice.tiles).toEqual([cut]);
  });
});

describe('what is drawn of what is there', () => {
  it('never shows a hole or anything twice, along any flight, whatever has come and gone', () => {
    const random = seededRandom(17);
    let seen = 0;
    for (let flight = 0; flight < 25; flight++) {
      const there = new Set([large.key]);
      const [from, to] = [anyView(random), anyView(random)];
      let refined = nothing;
      for (let step = 0; step <= 12; step++) {
        const at = (key: 'x' | 'y' | 'z') => from[key] + ((to[key] - from[key]) * step) / 12;
        const view = aTileView(at('x'), at('y'), at('z'), 360 * random(), 10 + 50 * random());
        const choice = chooseTiles(large, view, 90_000, refined);
        refined = choice.own;
        for (const node of choice.tiles) if (random() < 0.4) there.add(node.key);
        for (const key of there) if (key !== large.key && random() < 0.1) there.delete(key);
        const times = drawnOver(large, view, choice, there);
        seen += times.length;
        expect(times.filter((count) => count !== 1)).toEqual([]);
      }
    }
    expect(seen).toBeGreaterThan(2000);
  });

  it('draws what is chosen by its own tile once it is there', () => {
    const choice = chooseTiles(small, home, 90_000, nothing);
    const there = new Set(choice.tiles.map(({ key }) => key));
    const stretches = coverTiles(
      small,
      choice.own,
      (node) => inView(home, node),
      (node) => there.has(node.key),
    );
    expect(new Set(stretches.map(({ tile }) => tile))).toEqual(new Set(choice.tiles));
    for (const { tile, of } of stretches)
      expect(tile === of || tile.children.includes(of)).toBe(true);
  });
});

describe('a budget that falls', () => {
  const all = () => true;

  it('changes nothing of what is at hand and in view', () => {
    const random = seededRandom(41);
    for (let k = 0; k < 60; k++) {
      const view = anyView(random);
      const rich = chooseTiles(large, view, 110_000, nothing);
      const settled = chooseTiles(large, view, 110_000, rich.own);
      const kept = { triangles: settled.most, has: all };
      const poor = chooseTiles(large, view, 48_000, settled.own, kept);
      expect([...poor.own].sort()).toEqual([...settled.own].sort());
      expect(poor.triangles).toBeLessThanOrEqual(settled.triangles);
    }
  });

  it('keeps nothing that is not at hand, nor anything that was not drawn before', () => {
    const random = seededRandom(43);
    for (let k = 0; k < 60; k++) {
      const view = anyView(random);
      const plain = chooseTiles(large, view, 30_000, nothing);
      const kept = { triangles: 110_000, has: all };
      expect(chooseTiles(large, view, 30_000, nothing, kept)).toEqual(plain);
      const rich = chooseTiles(large, view, 110_000, nothing);
      const lost = { triangles: 110_000, has: () => false };
      expect(chooseTiles(large, view, 30_000, rich.own, lost)).toEqual(
        chooseTiles(large, view, 30_000, rich.own),
      );
    }
  });
});
