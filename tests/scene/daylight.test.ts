import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daylightAt } from '#scene/daylight.ts';

const sun = fc.record({
  azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
  elevation: fc.double({ min: -90, max: 90, noNaN: true }),
});

describe('the light of a moment', () => {
  it('is finite, with colours that can be read, wherever the sun stands', () => {
    fc.assert(
      fc.property(sun, (at) => {
        const light = daylightAt(at);
        for (const value of [
          light.sun.strength,
          light.sky.strength,
          light.haze.metres,
          light.exposure,
          light.lamps,
          light.windows,
        ])
          expect(value).toBeGreaterThanOrEqual(0);
        expect(light.lamps).toBeLessThanOrEqual(1);
        for (const hex of [light.sun.colour, light.sky.sunSide, light.sky.away, light.sky.zenith])
          expect(hex).toMatch(/^#[0-9a-f]{6}$/);
        expect(light.sun.elevation).toBeGreaterThan(0);
      }),
    );
  });

  it('does not jump: a hundredth of a degree changes little, the moon comes and goes unlit', () => {
    for (let elevation = -20; elevation < 80; elevation += 0.01) {
      const [a, b] = [elevation, elevation + 0.01].map((at) =>
        daylightAt({ azimuth: 120, elevation: at }),
      ) as [ReturnType<typeof daylightAt>, ReturnType<typeof daylightAt>];
      expect(Math.abs(a.sun.strength - b.sun.strength)).toBeLessThan(0.02);
      expect(Math.abs(a.exposure - b.exposure)).toBeLessThan(0.01);
      expect(Math.abs(a.lamps - b.lamps)).toBeLessThan(0.01);
      if (a.sun.azimuth !== b.sun.azimuth) expect(b.sun.strength).toBeLessThan(0.01);
    }
  });

  it('has lamps and windows by night and none by day', () => {
    const night = daylightAt({ azimuth: 300, elevation: -30 });
    const day = daylightAt({ azimuth: 148, elevation: 44 });
    expect([night.lamps, day.lamps, day.windows]).toEqual([1, 0, 0]);
    expect(night.windows).toBeGreaterThan(0.3);
  });
});
