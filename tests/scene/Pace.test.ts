import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from '#scene/Pace.ts';
import { qualities, tiers } from '#scene/quality.ts';

const cost = (pace: Pace): number => tiers.indexOf(pace.quality.tier) * 10 + pace.movingScale;

describe('what a picture may cost', () => {
  it('is the best tier at full size on a fast machine', () => {
    const pace = new Pace(null, 'auto', false);
    pace.probed(7);
    expect([pace.quality.tier, pace.movingScale, pace.wantsProbe]).toEqual(['high', 1, false]);
  });

  it('is smaller while moving and cheaper at rest without a graphics processor', () => {
    const pace = new Pace(null, 'auto', false);
    pace.probed(150);
    expect([pace.quality.tier, pace.movingScale]).toEqual(['medium', 0.5]);
  });

  it('never rises by itself, whatever the frames take', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 400, noNaN: true }),
        fc.array(fc.double({ min: 1, max: 400, noNaN: true }), { maxLength: 200 }),
        (probe, frames) => {
          const pace = new Pace(null, 'auto', false);
          pace.probed(probe);
          let before = cost(pace);
          for (const frame of frames) {
            pace.moved(frame);
            expect(cost(pace)).toBeLessThanOrEqual(before);
            before = cost(pace);
          }
        },
      ),
    );
  });

  it('is not lowered by nine slow frames, and is by ten', () => {
    const pace = new Pace(null, 'auto', false);
    pace.probed(10);
    for (let k = 0; k < 9; k++) expect(pace.moved(200)).toBe(false);
    expect(pace.moved(10)).toBe(false);
    for (let k = 0; k < 9; k++) expect(pace.moved(200)).toBe(false);
    expect(pace.moved(200)).toBe(true);
    expect(pace.movingScale).toBeLessThan(1);
  });

  it('keeps the tier that a person chose, however slow', () => {
    const pace = new Pace(null, 'high', true);
    pace.probed(300);
    for (let k = 0; k < 100; k++) pace.moved(300);
    expect(pace.quality.tier).toBe('high');
  });

  it('leaves room on a telephone, whatever tier is chosen', () => {
    for (const tier of tiers) {
      const { quality } = new Pace(null, tier, true);
      expect(quality.maxPixelRatio).toBeLessThanOrEqual(1.5);
      expect(quality.shadowSize ** 2 * 4 * 1.25 + quality.tileBytes).toBeLessThan(24 * 1024 * 1024);
    }
  });

  it('is what the address asks for, unmeasured, until a person chooses', () => {
    const pace = new Pace(qualities.low, 'high', false);
    expect(pace.wantsProbe).toBe(false);
    for (let k = 0; k < 50; k++) pace.moved(500);
    expect([pace.quality, pace.movingScale]).toEqual([qualities.low, 1]);
    pace.choose('medium');
    expect([pace.quality.tier, pace.wantsProbe]).toEqual(['medium', true]);
  });
});
