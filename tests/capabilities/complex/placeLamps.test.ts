import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLamps } from '#capabilities/complex/placeLamps.ts';

const corner = fc.tuple(
  fc.integer({ min: -40_000, max: 40_000 }),
  fc.integer({ min: -40_000, max: 40_000 }),
);
const road = fc.record({
  id: fc.constant('road'),
  name: fc.constant(null),
  class: fc.constantFrom('avenue' as const, 'main' as const, 'street' as const),
  width: fc.integer({ min: 8, max: 70 }),
  line: fc.array(corner, { minLength: 2, maxLength: 6 }).map((points) => points.flat()),
});

/** Distance of a point from a flattened line in decimetres, metres. */
function away(x: number, z: number, line: readonly number[]): number {
  let least = Infinity;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, az, bx, bz] = line.slice(i, i + 4).map((v) => v / 10) as [
      number,
      number,
      number,
      number,
    ];
    const length = (bx - ax) ** 2 + (bz - az) ** 2;
    const t =
      length === 0
        ? 0
        : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (z - az) * (bz - az)) / length));
    least = Math.min(least, Math.hypot(x - ax - (bx - ax) * t, z - az - (bz - az) * t));
  }
  return least;
}

describe('street lights', () => {
  it('stand on the ground at the kerbs of their road, about every forty metres', () => {
    fc.assert(
      fc.property(road, (one) => {
        const lamps = placeLamps([one], (x, z) => x * 0.01 + z * 0.02);
        let length = 0;
        for (let i = 0; i + 3 < one.line.length; i += 2)
          length +=
            Math.hypot(
              (one.line[i + 2] as number) - (one.line[i] as number),
              (one.line[i + 3] as number) - (one.line[i + 1] as number),
            ) / 10;
        const kerbs = one.class === 'street' ? 1 : 2;
        expect(lamps.length / 4).toBeLessThanOrEqual(kerbs * (length / 34 + 1));
        expect(lamps.length / 4).toBeGreaterThanOrEqual(kerbs * Math.floor(length / 46 - 1));
        for (let i = 0; i < lamps.length; i += 4) {
          const [x, y, z] = [lamps[i], lamps[i + 1], lamps[i + 2]] as [number, number, number];
          expect(Math.abs(y - (x * 0.01 + z * 0.02))).toBeLessThan(0.05);
          expect(away(x, z, one.line)).toBeLessThan(one.width * 0.5 + 0.1);
        }
      }),
    );
  });

  it('shine on the avenue three to five times as strong as on other roads', () => {
    const line = [0, 0, 10_000, 0];
    const strength = (kind: 'avenue' | 'main' | 'street'): number =>
      placeLamps([{ id: 'r', name: null, class: kind, width: 20, line }], () => 0)[3] as number;
    expect(strength('avenue') / strength('main')).toBeGreaterThanOrEqual(2.5);
    expect(strength('avenue') / strength('street')).toBeGreaterThanOrEqual(3);
  });
});
