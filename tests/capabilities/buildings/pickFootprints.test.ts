import Flatbush from 'flatbush';
import { describe, expect, it } from 'vitest';
import {
  decodeFootprintTile,
  encodeFootprintTile,
  type TilePart,
} from '#capabilities/buildings/footprintTile.ts';
import {
  hitPart,
  indexFootprints,
  type PickTile,
  pickFootprints,
} from '#capabilities/buildings/pickFootprints.ts';
import { roofs } from '#capabilities/buildings/roof.ts';
import { seededRandom } from '#shared/hash.ts';

function aTile(count: number): PickTile {
  const random = seededRandom(7);
  const parts: TilePart[] = Array.from({ length: count }, (_, feature) => {
    const [x, z, w, d, turn] = [
      random() * 2000,
      random() * 2000,
      12 + random() * 60,
      8 + random() * 40,
      random() * 3,
    ];
    const corner = (s: number, t: number) =>
      [
        x + s * w * Math.cos(turn) - t * d * Math.sin(turn),
        z + s * w * Math.sin(turn) + t * d * Math.cos(turn),
      ] as const;
    return {
      feature,
      base: random() * 20,
      height: 6 + random() * 25,
      roof: roofs[Math.floor(random() * roofs.length)] ?? 'flat',
      sector: 0,
      ring: [corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0)],
    };
  });
  const columns = decodeFootprintTile(encodeFootprintTile(0, 0, parts));
  return { columns, index: Flatbush.from(indexFootprints(columns) as ArrayBuffer), top: 60 };
}

/** Every part asked in turn. */
function slowly(
  tile: PickTile,
  origin: number[],
  direction: number[],
): { part: number; distance: number } | null {
  let best: { part: number; distance: number } | null = null;
  for (let part = 0; part < tile.columns.parts; part++) {
    const [ox, oy, oz] = origin as [number, number, number];
    const [dx, dy, dz] = direction as [number, number, number];
    const distance = hitPart(tile.columns, part, ox, oy, oz, dx, dy, dz);
    if (distance < (best?.distance ?? Infinity)) best = { part, distance };
  }
  return best;
}

describe('picking', () => {
  it('finds what the slow search over all buildings finds, on 10,000 rays', () => {
    const tile = aTile(600);
    const random = seededRandom(11);
    let hits = 0;
    for (let k = 0; k < 10_000; k++) {
      const origin = [random() * 4000 - 1000, 30 + random() * 900, random() * 4000 - 1000] as const;
      const to = [random() * 2000, random() * 20, random() * 2000];
      const away = to.map((v, i) => v - (origin[i] as number));
      const length = Math.hypot(...away);
      const direction = away.map((v) => v / length) as [number, number, number];
      const fast = pickFootprints(tile, { origin, direction }, Infinity);
      const slow = slowly(tile, [...origin], direction);
      expect(fast?.distance ?? Infinity).toBeCloseTo(slow?.distance ?? Infinity, 6);
      if (slow) hits++;
    }
    expect(hits).toBeGreaterThan(1500);
  });

  it('meets a lone hall from above at its roof and from the side at its wall', () => {
    const columns = decodeFootprintTile(
      encodeFootprintTile(0, 0, [
        {
          feature: 0,
          base: 10,
          height: 8,
          roof: 'flat',
          sector: 0,
          ring: [
            [100, 100],
            [100, 130],
            [150, 130],
            [150, 100],
          ],
        },
      ]),
    );
    const tile = {
      columns,
      index: Flatbush.from(indexFootprints(columns) as ArrayBuffer),
      top: 30,
    };
    expect(
      pickFootprints(tile, { origin: [120, 100, 110], direction: [0, -1, 0] }, Infinity)?.distance,
    ).toBeCloseTo(82);
    expect(
      pickFootprints(tile, { origin: [0, 12, 110], direction: [1, 0, 0] }, Infinity)?.distance,
    ).toBeCloseTo(100);
    expect(
      pickFootprints(tile, { origin: [0, 30, 110], direction: [1, 0, 0] }, Infinity),
    ).toBeNull();
    expect(pickFootprints(tile, { origin: [0, 12, 110], direction: [1, 0, 0] }, 50)).toBeNull();
  });
});
