import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgeHoles } from '#capabilities/municipal-import/bridgeHoles.ts';
import { cleanRing } from '#capabilities/municipal-import/cleanRing.ts';
import { insideRing, type Ring, type ScenePoint, signedArea } from '#shared/geo.ts';

const rectangle: Ring = [
  [0, 0],
  [0, 20],
  [40, 20],
  [40, 0],
];

/** Star-shaped rings: a corner every few degrees at some distance, so that no edges cross. */
const stars = fc
  .array(fc.integer({ min: 8, max: 60 }), { minLength: 3, maxLength: 24 })
  .map((reaches) =>
    reaches.map((reach, i): ScenePoint => {
      const angle = (i / reaches.length) * 2 * Math.PI;
      return [reach * Math.cos(angle), reach * Math.sin(angle)];
    }),
  );

describe('an outline', () => {
  it('comes out counter-clockwise, open, without repeats, whichever way it came', () => {
    fc.assert(
      fc.property(stars, fc.boolean(), fc.nat(23), (star, back, start) => {
        const turned = [...star.slice(start % star.length), ...star.slice(0, start % star.length)];
        const wound = back ? [...turned].reverse() : turned;
        const ring = cleanRing([...wound, wound[0] as ScenePoint]);
        if (typeof ring === 'string') return expect(ring).toBe('too-small');
        expect(signedArea(ring)).toBeGreaterThan(0);
        expect(signedArea(ring)).toBeCloseTo(Math.abs(signedArea(star)), -1);
        expect(new Set(ring.map(String)).size).toBe(ring.length);
        expect(cleanRing(ring)).toEqual(ring);
      }),
    );
  });

  it('loses repeated corners, corners on a line and the tips of spikes', () => {
    const ring = cleanRing([
      [0, 0],
      [0, 0],
      [0, 10],
      [0, 20],
      [0.01, 20.01],
      [20, 20.03],
      [40, 20],
      [70, 20],
      [40, 20],
      [40, 0],
      [0, 0],
    ]);
    expect(ring).toEqual(cleanRing(rectangle));
  });

  it('is refused where it crosses itself or has no area', () => {
    const bow: Ring = [
      [0, 0],
      [20, 20],
      [20, 0],
      [0, 20],
    ];
    expect(cleanRing(bow)).toBe('crosses-itself');
    expect(cleanRing([])).toBe('too-small');
    expect(
      cleanRing([
        [0, 0],
        [10, 0],
        [20, 0],
      ]),
    ).toBe('too-small');
  });

  it('is smoothed where it is finer than the model, and refused beyond that', () => {
    const circle = (corners: number, radius: number): Ring =>
      Array.from({ length: corners }, (_, i): ScenePoint => {
        const angle = (i / corners) * 2 * Math.PI;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      });
    const round = cleanRing(circle(1000, 30));
    expect(round.length).toBeLessThanOrEqual(200);
    expect(signedArea(round as Ring)).toBeCloseTo(Math.PI * 900, -2);
    expect(cleanRing(circle(6000, 30))).toBe('too-many-corners');
  });
});

describe('courtyards', () => {
  const square = (x: number, z: number, side: number): Ring => [
    [x, z],
    [x, z + side],
    [x + side, z + side],
    [x + side, z],
  ];

  it('are cut into the outline, so that area and inside come out right', () => {
    const holes = [square(10, 10, 10), square(30, 10, 12)];
    const { ring, dropped } = bridgeHoles(square(0, 0, 60), holes);
    expect(dropped).toBe(0);
    expect(signedArea(ring)).toBeCloseTo(3600 - 100 - 144, 6);
    expect(insideRing([15, 15.1], ring)).toBe(false);
    expect(insideRing([36, 16.1], ring)).toBe(false);
    expect(insideRing([25, 25.1], ring)).toBe(true);
  });

  it('are dropped and counted where they are small, outside, or there is no room', () => {
    const holes = [square(10, 10, 3), square(100, 100, 10)];
    expect(bridgeHoles(square(0, 0, 60), holes)).toEqual({ ring: square(0, 0, 60), dropped: 2 });
    const many = Array.from({ length: 60 }, (_, i) =>
      square(10 + (i % 10) * 10, 10 + Math.floor(i / 10) * 10, 5),
    );
    const { ring, dropped } = bridgeHoles(square(0, 0, 120), many);
    expect(ring.length).toBeLessThanOrEqual(200);
    expect(signedArea(ring)).toBeCloseTo(14400 - 25 * (60 - dropped), 3);
  });
});
