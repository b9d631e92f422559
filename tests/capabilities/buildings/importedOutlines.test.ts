import { describe, expect, it } from 'vitest';
import { decodeFootprintTile, encodeFootprintTile } from '#capabilities/buildings/footprintTile.ts';
import { meshFootprints, meshMargin } from '#capabilities/buildings/meshFootprints.ts';
import { bridgeHoles } from '#capabilities/municipal-import/bridgeHoles.ts';
import { type Ring, type ScenePoint, signedArea } from '#shared/geo.ts';

const base = 5;
const height = 10;

/** Area of the faces that lie level at the eaves, ㎡. */
function roofArea(ring: Ring): number {
  const part = { feature: 0, base, height, roof: 'flat' as const, sector: 0, ring };
  const { position, index } = meshFootprints(
    decodeFootprintTile(encodeFootprintTile(0, 0, [part])),
    true,
  );
  const top = Math.round((base + height + meshMargin.y) * 10);
  let area = 0;
  for (let t = 0; t < index.length; t += 3) {
    const corners = [0, 1, 2].map((k) => (index[t + k] as number) * 4);
    if (corners.some((at) => position[at + 1] !== top)) continue;
    const flat = corners.map(
      (at): ScenePoint => [(position[at] as number) / 10, (position[at + 2] as number) / 10],
    );
    area += Math.abs(signedArea(flat));
  }
  return area;
}

describe('the roof over an outline that came from a file', () => {
  const ell: Ring = [
    [0, 0],
    [0, 40],
    [20, 40],
    [20, 20],
    [50, 20],
    [50, 0],
  ];
  const trapezium: Ring = [
    [0, 0],
    [0, 30],
    [40, 22],
    [40, 4],
  ];
  const arrow: Ring = [
    [0, 0],
    [20, 40],
    [40, 0],
    [20, 12],
  ];
  const court = bridgeHoles(
    [
      [0, 0],
      [0, 50],
      [60, 50],
      [60, 0],
    ],
    [
      [
        [20, 20],
        [20, 35],
        [45, 35],
        [45, 20],
      ],
    ],
  ).ring;

  it.each([
    ['an L', ell],
    ['a trapezium', trapezium],
    ['an arrow', arrow],
    ['a building with a courtyard', court],
  ])('covers %s and no more', (_name, ring) => {
    expect(roofArea(ring)).toBeCloseTo(Math.abs(signedArea(ring)), 0);
  });
});
