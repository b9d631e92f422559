import Flatbush from 'flatbush';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseTiles } from '#capabilities/buildings/chooseTiles.ts';
import { coverTiles } from '#capabilities/buildings/coverTiles.ts';
import { partsOf } from '#capabilities/buildings/partsOf.ts';
import {
  hitPart,
  indexFootprints,
  type PickTile,
  type Ray,
} from '#capabilities/buildings/pickFootprints.ts';
import { type DrawnTile, pickTiles } from '#capabilities/buildings/pickTiles.ts';
import type { TileNode } from '#capabilities/buildings/tileTree.ts';
import { inView } from '#capabilities/buildings/tileView.ts';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { seededRandom } from '#shared/hash.ts';
import { type ACity, aCity } from '../../support/aCity.ts';
import { aTileView } from '../../support/aTileView.ts';

type Drawn = DrawnTile & { readonly held: { readonly node: TileNode; readonly pick: PickTile } };

/** Every part of everything that is drawn, asked in turn. */
function slowly(drawn: readonly Drawn[], { origin, direction }: Ray): number {
  let nearest = Infinity;
  for (const { held, numbers } of drawn) {
    const { columns } = held.pick;
    for (let part = 0; part < columns.parts; part++) {
      const feature = held.node.base + (columns.feature[part] as number);
      if (!numbers.some(([from, to]) => feature >= from && feature < to)) continue;
      const [x, z] = [origin[0] - columns.originX, origin[2] - columns.originZ];
      nearest = Math.min(nearest, hitPart(columns, part, x, origin[1], z, ...direction));
    }
  }
  return nearest;
}

describe('picking in a picture of tiles of all widths', () => {
  let city: ACity;
  beforeAll(async () => {
    city = await aCity(generateCity(40_000).buildings);
  });

  function drawnFrom(x: number, y: number, z: number): Drawn[] {
    const view = aTileView(x, y, z, 90, 25);
    const choice = chooseTiles(city.root, view, 60_000, new Set());
    const stretches = coverTiles(
      city.root,
      choice.own,
      (node) => inView(view, node),
      () => true,
    );
    return stretches.map(({ tile, of }): Drawn => {
      const all = city.columnsOf(tile);
      const columns = partsOf(all, 0, all.works);
      const index = Flatbush.from(indexFootprints(columns) as ArrayBuffer);
      const pick = { columns, index, top: tile.heights[1] + 12 };
      return { held: { node: tile, pick }, numbers: [[of.base, of.base + of.count]] };
    });
  }

  it('finds what the slow search finds, and a number within what is drawn, on 10,000 rays', () => {
    const drawn = drawnFrom(-7000, 2500, 0);
    expect(new Set(drawn.map(({ held }) => held.node.level)).size).toBeGreaterThan(1);
    const random = seededRandom(23);
    let hits = 0;
    for (let k = 0; k < 10_000; k++) {
      const origin = [
        -7000 + random() * 3000,
        300 + random() * 2500,
        (random() - 0.5) * 4000,
      ] as const;
      const to = [random() * 10_000 - 4000, 15, (random() - 0.5) * 9000];
      const away = to.map((value, axis) => value - (origin[axis] as number));
      const length = Math.hypot(...away);
      const direction = away.map((value) => value / length) as [number, number, number];
      const fast = pickTiles(drawn, { origin, direction }, Infinity, null);
      if (k % 10 === 0) {
        const slow = slowly(drawn, { origin, direction });
        expect(fast?.distance ?? Infinity).toBeCloseTo(slow, 5);
      }
      if (!fast) continue;
      hits++;
      const stretch = drawn.filter(
        ({ numbers: [span] }) => span && fast.feature >= span[0] && fast.feature < span[1],
      );
      expect(stretch).toHaveLength(1);
    }
    expect(hits).toBeGreaterThan(2000);
  });

  it('passes through what is not solid', () => {
    const drawn = drawnFrom(-7000, 2500, 0);
    const [{ held, numbers }] = drawn as [Drawn];
    const { columns } = held.pick;
    const [from, to] = numbers[0] as readonly [number, number];
    const part = columns.feature.findIndex(
      (own) => held.node.base + own >= from && held.node.base + own < to,
    );
    const k = (columns.starts[part] as number) * 2;
    const middle = (axis: number): number =>
      ((columns.corners[k + axis] as number) + (columns.corners[k + axis + 4] as number)) / 2;
    const origin = [columns.originX + middle(0), 900, columns.originZ + middle(1)] as const;
    const down = { origin, direction: [0, -1, 0] } as const;
    const first = pickTiles(drawn, down, Infinity, null);
    expect(first?.distance).toBeLessThan(900);
    expect(pickTiles(drawn, down, Infinity, new Set([-1]))).toBeNull();
    expect(pickTiles(drawn, down, Infinity, new Set([first?.feature ?? -1]))).toEqual(first);
    expect(pickTiles(drawn, down, 5, null)).toBeNull();
  });
});
