import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaOf,
  clip,
  edgesOf,
  inset,
  opposite,
  segmentWithin,
  toLine,
  toRing,
} from '#capabilities/complex/convex.ts';
import { insideRing, type Ring, signedArea } from '#shared/geo.ts';

const square: Ring = [
  [0, 0],
  [0, 100],
  [100, 100],
  [100, 0],
];

describe('convex outlines', () => {
  it('cut by a line keep their area in two parts, both counter-clockwise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        fc.double({ min: -40, max: 140, noNaN: true }),
        (angle, limit) => {
          const plane = { nx: Math.cos(angle), nz: Math.sin(angle), limit };
          const parts = [clip(square, plane), clip(square, opposite(plane))];
          const sum = parts.reduce((total, part) => total + (part.length ? areaOf(part) : 0), 0);
          expect(Math.abs(sum - 10_000)).toBeLessThan(10);
          for (const part of parts) if (part.length) expect(signedArea(part)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('leave a gap of the asked width between two parts', () => {
    const plane = { nx: 1, nz: 0, limit: 50 };
    expect(areaOf(clip(square, plane)) + areaOf(clip(square, opposite(plane, 20)))).toBeCloseTo(
      8000,
    );
  });

  it('moved inward lie inside by that distance, or vanish', () => {
    const smaller = inset(square, 10);
    expect(areaOf(smaller)).toBeCloseTo(6400);
    expect(smaller.every((p) => insideRing(p, square))).toBe(true);
    expect(inset(square, 51)).toEqual([]);
  });

  it('give the part of a segment that lies within, or none', () => {
    const edges = edgesOf(square);
    expect(segmentWithin([-50, 50], [150, 50], edges, 0)).toEqual([
      [0, 50],
      [100, 50],
    ]);
    expect(segmentWithin([-50, 120], [150, 120], edges, 0)).toBeNull();
    expect(segmentWithin([-50, 120], [150, 120], edges, 30)).not.toBeNull();
  });

  it('measure distances in metres, 0 inside', () => {
    expect(toRing([50, 50], square)).toBe(0);
    expect(toRing([-30, 50], square)).toBeCloseTo(30);
    expect(
      toLine(
        [3, 4],
        [
          [0, 0],
          [-10, 0],
        ],
      ),
    ).toBeCloseTo(5);
  });
});
