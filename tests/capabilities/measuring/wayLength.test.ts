import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wayLength } from '#capabilities/measuring/wayLength.ts';

const flat = (): number => 7;
const way = fc.array(
  fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    z: fc.integer({ min: -5000, max: 5000 }),
  }),
  { minLength: 2, maxLength: 8 },
);

describe('the length of a way', () => {
  it('over flat ground is Euclid’s, along the ground as on the map', () => {
    fc.assert(
      fc.property(way, (points) => {
        const { totals, along } = wayLength(points, flat);
        let euclid = 0;
        points.reduce((before, next) => {
          euclid += Math.hypot(next.x - before.x, next.z - before.z);
          return next;
        });
        expect(totals).toHaveLength(points.length);
        expect(totals[0]).toBe(0);
        expect(totals.at(-1)).toBeCloseTo(euclid, 6);
        expect(along).toBeCloseTo(euclid, 6);
      }),
    );
  });

  it('adds up: a way and its continuation make the whole', () => {
    fc.assert(
      fc.property(way, way, (first, second) => {
        const whole = wayLength([...first, ...second], flat).totals.at(-1) as number;
        const joint = [...first.slice(-1), ...second.slice(0, 1)];
        const parts = [first, joint, second].map(
          (part) => wayLength(part, flat).totals.at(-1) as number,
        );
        expect(whole).toBeCloseTo(
          parts.reduce((a, b) => a + b),
          5,
        );
      }),
    );
  });

  it('up an even slope is the slant, while the map length stays level', () => {
    const { totals, along } = wayLength(
      [
        { x: 0, z: 0 },
        { x: 400, z: 0 },
      ],
      (x) => x * 0.75,
    );
    expect(totals.at(-1)).toBe(400);
    expect(along).toBeCloseTo(500, 6);
  });

  it('over a hill is longer than on the map', () => {
    const { totals, along } = wayLength(
      [
        { x: -300, z: 0 },
        { x: 300, z: 0 },
      ],
      (x) => Math.max(0, 100 - Math.abs(x)),
    );
    expect(along).toBeCloseTo((totals.at(-1) as number) + 200 * (Math.SQRT2 - 1), 0);
  });
});
