import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryStep, openCountry, settledHeights } from '#capabilities/complex/openCountry.ts';
import { landUses } from '#capabilities/complex/place.ts';

const aPlace = fc.integer({ min: 3, max: 9 }).chain((size) => {
  const every = { minLength: size * size, maxLength: size * size };
  return fc.record({
    size: fc.constant(size),
    heights: fc.array(fc.double({ min: -30, max: 900, noNaN: true }), every),
    landUse: fc
      .array(fc.constantFrom(6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 3), every)
      .map((uses) => Uint8Array.from(uses)),
  });
});

describe('open country', () => {
  const forest = landUses.indexOf('forest');
  const wooded = (size: number): Uint8Array => new Uint8Array(size * size).fill(forest);

  it('keeps a sample away from everything that is built, and from the edge', () => {
    const use = wooded(5);
    expect([...openCountry(5, use)].filter(Boolean)).toHaveLength(9);
    use[0] = landUses.indexOf('works');
    const open = openCountry(5, use);
    expect([...open].filter(Boolean)).toHaveLength(8);
    expect(open[6]).toBe(0);
    use[12] = landUses.indexOf('sea');
    expect([...openCountry(5, use)].filter(Boolean)).toEqual([]);
  });

  it('holds heights within half a step of what was shaped, others within 5 cm', () => {
    fc.assert(
      fc.property(aPlace, ({ size, heights, landUse }) => {
        const shaped = Float32Array.from(heights);
        const open = openCountry(size, landUse);
        settledHeights(size, shaped, landUse).forEach((height, at) => {
          const error = Math.abs(height - (shaped[at] as number) * 10);
          expect(error).toBeLessThanOrEqual((open[at] ? countryStep / 2 : 0.5) + 1e-3);
        });
      }),
    );
  });
});
