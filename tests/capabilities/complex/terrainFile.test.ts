import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { settledHeights } from '#capabilities/complex/openCountry.ts';
import { landUses, type Terrain } from '#capabilities/complex/place.ts';
import { decodeTerrain, encodeTerrain } from '#capabilities/complex/terrainFile.ts';

const aTerrain = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    step: fc.constantFrom(16, 32, 64),
    minX: fc.integer({ min: -20_000, max: 20_000 }),
    minZ: fc.integer({ min: -20_000, max: 20_000 }),
    heights: fc
      .array(fc.integer({ min: -300, max: 9000 }), {
        minLength: size * size,
        maxLength: size * size,
      })
      .map((h) => Int16Array.from(h)),
    landUse: fc.oneof(
      fc
        .array(fc.integer({ min: 0, max: 7 }), { minLength: size * size, maxLength: size * size })
        .map((u) => Uint8Array.from(u)),
      fc
        .constantFrom('sea', 'forest')
        .map((use) => new Uint8Array(size * size).fill(landUses.indexOf(use as 'sea'))),
    ),
  }),
);

describe('the terrain file', () => {
  it('gives back every height and land use', () => {
    fc.assert(
      fc.property(aTerrain, (terrain) => {
        expect(decodeTerrain(encodeTerrain(terrain))).toEqual(terrain);
      }),
    );
  });

  it('tells open country in whole steps, and exactly where it is not on them', () => {
    const wood = new Uint8Array(81).fill(landUses.indexOf('forest'));
    const settled: Terrain = {
      size: 9,
      step: 32,
      minX: 0,
      minZ: 0,
      heights: settledHeights(
        9,
        Float32Array.from({ length: 81 }, (_, i) => i * 3.3),
        wood,
      ),
      landUse: wood,
    };
    expect(decodeTerrain(encodeTerrain(settled))).toEqual(settled);
    const odd = { ...settled, heights: settled.heights.map((h, i) => (i === 40 ? h + 1 : h)) };
    expect(decodeTerrain(encodeTerrain(odd))).toEqual(odd);
  });

  it('refuses bytes that are cut short or of another kind', () => {
    const bytes = encodeTerrain({
      size: 2,
      step: 32,
      minX: 0,
      minZ: 0,
      heights: new Int16Array(4),
      landUse: new Uint8Array(4),
    });
    expect(() => decodeTerrain(bytes.subarray(0, bytes.length - 1))).toThrow('cut short');
    expect(() => decodeTerrain(new Uint8Array(40))).toThrow('not a terrain file');
  });
});

describe('the height of the ground', () => {
  const slope: Terrain = {
    size: 3,
    step: 10,
    minX: 0,
    minZ: 0,
    heights: Int16Array.from([0, 10, 20, 0, 10, 20, 0, 10, 20]),
    landUse: new Uint8Array(9),
  };

  it('lies between its samples and stays level beyond the edge', () => {
    expect(groundHeight(slope, 5, 7)).toBeCloseTo(0.5);
    expect(groundHeight(slope, 20, 20)).toBeCloseTo(2);
    expect(groundHeight(slope, 500, 3)).toBeCloseTo(2);
    expect(groundHeight(slope, -500, 3)).toBeCloseTo(0);
  });
});
