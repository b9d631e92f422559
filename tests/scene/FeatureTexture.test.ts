import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureTexture, featureFlag } from '#scene/FeatureTexture.ts';

const size = 1500;
const words = (texture: FeatureTexture): Uint32Array => texture.texture.image.data as Uint32Array;
const feature = fc.integer({ min: 0, max: size - 1 });

/** What the shader reads of a feature (featureShading). */
const read = (data: Uint32Array, at: number) => {
  const [a, b] = [data[at * 2] as number, data[at * 2 + 1] as number];
  return {
    colour: a >>> 8,
    height: ((a & 255) ^ 128) / 128,
    foot: ((b >>> 8) & 0xffff) * 0.1 - 100,
    flags: b & 255,
  };
};

describe('the state of features', () => {
  it('keeps colour, height, foot and flags apart, in whatever order they are written', () => {
    const write = fc.oneof(
      fc.record({ kind: fc.constant('flag' as const), at: feature }),
      fc.record({
        kind: fc.constant('raise' as const),
        at: feature,
        to: fc.double({ min: 0, max: 1.9, noNaN: true }),
      }),
      fc.record({
        kind: fc.constant('stand' as const),
        at: feature,
        to: fc.double({ min: -50, max: 900, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(write, { maxLength: 30 }),
        fc.integer({ min: 1, max: 0xffffff }),
        (writes, colour) => {
          const texture = new FeatureTexture(size);
          const expected = new Map<number, { height: number; foot: number }>();
          let flagged = -1;
          texture.colour(new Uint32Array(size).fill(colour));
          for (const one of writes) {
            const now = expected.get(one.at) ?? { height: 1, foot: -100 };
            if (one.kind === 'flag') {
              texture.flag(featureFlag.ghost, [one.at]);
              flagged = one.at;
            } else if (one.kind === 'raise') {
              texture.raise(one.at, one.to);
              expected.set(one.at, { ...now, height: one.to });
            } else {
              texture.stand(one.at, one.to);
              expected.set(one.at, { ...now, foot: one.to });
            }
          }
          for (const [at, { height, foot }] of expected) {
            const state = read(words(texture), at);
            expect(state.colour).toBe(colour);
            expect(state.height).toBeCloseTo(height, 1);
            expect(state.foot).toBeCloseTo(foot, 0);
            expect(state.flags).toBe(at === flagged ? featureFlag.ghost : 0);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('stands at full height without colour when nothing was written', () => {
    expect(read(words(new FeatureTexture(size)), 7)).toMatchObject({
      colour: 0,
      height: 1,
      flags: 0,
    });
  });
});
