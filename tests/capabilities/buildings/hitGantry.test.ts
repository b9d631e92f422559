import { describe, expect, it } from 'vitest';
import { decodeFootprintTile, encodeFootprintTile } from '#capabilities/buildings/footprintTile.ts';
import { hitGantry } from '#capabilities/buildings/hitGantry.ts';
import { meshFootprints, meshMargin } from '#capabilities/buildings/meshFootprints.ts';

/** A crane 60 m along x and 18 m along z, its foot at 5 m. */
const crane = decodeFootprintTile(
  encodeFootprintTile(0, 0, [
    {
      feature: 0,
      base: 5,
      height: 24,
      roof: 'gantry',
      sector: 0,
      ring: [
        [100, 200],
        [100, 218],
        [160, 218],
        [160, 200],
      ],
    },
  ]),
);
type Vector = [x: number, y: number, z: number];
const hit = (origin: Vector, direction: Vector): number => hitGantry(crane, 0, origin, direction);

describe('a portal crane under the pointer', () => {
  it('is met at its girders and its legs', () => {
    expect(hit([130, 28, 100], [0, 0, 1])).toBeCloseTo(206.48 - 100, 0);
    expect(hit([103.5, 6, 100], [0, 0, 1])).toBeCloseTo(100, 0);
  });

  it('is looked through between its legs, over its girders and beside it', () => {
    expect(hit([130, 12, 100], [0, 0, 1])).toBe(Infinity);
    expect(hit([130, 33, 100], [0, 0, 1])).toBe(Infinity);
    expect(hit([97, 12, 100], [0, 0, 1])).toBe(Infinity);
    expect(hit([130, 80, 209], [0, -1, 0])).toBe(Infinity);
  });

  it('is met wherever its own beams are drawn, trolley apart', () => {
    const { position, index } = meshFootprints(crane, true);
    const corner = (vertex: number): Vector => [
      (position[vertex * 4] as number) / 10 - meshMargin.xz,
      (position[vertex * 4 + 1] as number) / 10 - meshMargin.y,
      (position[vertex * 4 + 2] as number) / 10 - meshMargin.xz,
    ];
    const eye: Vector = [20, 70, 60];
    let seen = 0;
    for (let t = 0; t < index.length; t += 3) {
      const corners = [0, 1, 2].map((k) => corner(index[t + k] as number));
      const isTrolley =
        corners.every(([, y]) => y > 24 && y < 27.05) || corners.some(([, y]) => y > 29.05);
      if (isTrolley) continue;
      const at = [0, 1, 2].map((axis) =>
        corners.reduce((sum, one) => sum + (one[axis] as number) / 3, 0),
      ) as Vector;
      const away = at.map((value, axis) => value - (eye[axis] as number)) as Vector;
      const distance = hit(eye, away);
      expect(distance).toBeLessThan(1 + 1 / Math.hypot(...away));
      seen++;
    }
    expect(seen).toBeGreaterThan(60);
  });
});
