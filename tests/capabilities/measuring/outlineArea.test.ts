import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineArea } from '#capabilities/measuring/outlineArea.ts';

const point = (x: number, z: number) => ({ x, z });
/** A star around a centre: never crosses itself. */
const outline = fc
  .record({
    x: fc.integer({ min: -8000, max: 8000 }),
    z: fc.integer({ min: -8000, max: 8000 }),
    radii: fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 3, maxLength: 9 }),
  })
  .map(({ x, z, radii }) =>
    radii.map((radius, i) => {
      const angle = (i / radii.length) * 2 * Math.PI;
      return point(x + Math.cos(angle) * radius, z + Math.sin(angle) * radius);
    }),
  );
const near = (a: number | null, b: number | null): void => {
  expect(a).not.toBeNull();
  expect(Math.abs((a as number) - (b as number))).toBeLessThan(1e-3 + (b as number) * 1e-6);
};

describe('the area of an outline', () => {
  it('of a rectangle is its sides multiplied', () => {
    expect(outlineArea([point(0, 0), point(40, 0), point(40, 25), point(0, 25)])).toBe(1000);
  });

  it('does not depend on the corner it starts with, nor on the way round', () => {
    fc.assert(
      fc.property(outline, fc.nat({ max: 8 }), (corners, by) => {
        const start = by % corners.length;
        const turned = [...corners.slice(start), ...corners.slice(0, start)];
        near(outlineArea(turned), outlineArea(corners));
        near(outlineArea(turned.toReversed()), outlineArea(corners));
      }),
    );
  });

  it('does not depend on how the outline is turned or where it lies', () => {
    fc.assert(
      fc.property(outline, fc.double({ min: 0, max: 6.28, noNaN: true }), (corners, angle) => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const turned = corners.map(({ x, z }) =>
          point(x * cos - z * sin + 300, x * sin + z * cos - 700),
        );
        near(outlineArea(turned), outlineArea(corners));
      }),
    );
  });

  it('is none where sides cross', () => {
    expect(outlineArea([point(0, 0), point(10, 10), point(10, 0), point(0, 10)])).toBeNull();
  });
});
