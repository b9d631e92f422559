import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayLights } from '#capabilities/daylight/dayLights.ts';
import { atMinute, minutesOfDay } from '#capabilities/daylight/placeTime.ts';
import { sunAt } from '#capabilities/daylight/sunAt.ts';

const anyDay = fc
  .date({ min: new Date('1974-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z') })
  .filter((date) => !Number.isNaN(date.getTime()))
  .map((date) => date.toISOString().slice(0, 10));
const clock = (minute: number): string => atMinute('2026-01-01', minute).slice(11);

describe('the sun over the complex', () => {
  it('stands where the opening view is lit from: south-east, 44° high', () => {
    const { azimuth, elevation } = sunAt(null);
    expect(Math.abs(azimuth - 148)).toBeLessThan(1.5);
    expect(Math.abs(elevation - 44)).toBeLessThan(0.5);
  });

  it.each([
    ['2026-03-20', 54.8],
    ['2026-06-21', 78.2],
    ['2026-09-23', 54.8],
    ['2026-12-22', 31.4],
  ])('on %s stands %s° high at its noon: 90° − latitude + declination', (day, height) => {
    const { azimuth, elevation } = sunAt(atMinute(day, dayLights(day).noon));
    expect(Math.abs(elevation - height)).toBeLessThan(0.3);
    expect(Math.abs(azimuth - 180)).toBeLessThan(1);
  });

  it.each([
    ['2026-06-21', '05:11', '19:43'],
    ['2026-12-22', '07:29', '17:17'],
    ['2024-01-01', '07:33', '17:22'],
  ])('on %s rises at %s and sets at %s, within two minutes of the almanac', (day, rise, set) => {
    const { sunrise, sunset } = dayLights(day);
    const minutes = (text: string): number => {
      const [h = '', m = ''] = text.split(':');
      return Number(h) * 60 + Number(m);
    };
    expect(Math.abs(sunrise - minutes(rise)), clock(sunrise)).toBeLessThanOrEqual(2);
    expect(Math.abs(sunset - minutes(set)), clock(sunset)).toBeLessThanOrEqual(2);
  });

  it('climbs until its noon and sinks after it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { noon } = dayLights(day);
        const heights = [-300, -180, -60, 0, 60, 180, 300].map(
          (by) => sunAt(atMinute(day, noon + by)).elevation,
        );
        for (let i = 1; i < heights.length; i++) {
          const [before, now] = [heights[i - 1] as number, heights[i] as number];
          if (i <= 3) expect(now).toBeGreaterThan(before);
          else expect(now).toBeLessThan(before);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('runs the same way down as up, within the day’s drift of its path', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 320 }), (day, by) => {
        const { noon } = dayLights(day);
        const [morning, evening] = [
          sunAt(atMinute(day, noon - by)),
          sunAt(atMinute(day, noon + by)),
        ];
        expect(Math.abs(morning.elevation - evening.elevation)).toBeLessThan(0.7);
        expect(Math.abs(morning.azimuth + evening.azimuth - 360)).toBeLessThan(2.5);
      }),
      { numRuns: 100 },
    );
  });

  it('is on the horizon at sunrise and sunset and below it at dawn and dusk, in that order', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { dawn, sunrise, noon, sunset, dusk } = dayLights(day);
        expect([dawn, sunrise, noon, sunset, dusk].toSorted((a, b) => a - b)).toEqual([
          dawn,
          sunrise,
          noon,
          sunset,
          dusk,
        ]);
        expect(dusk).toBeLessThan(minutesOfDay);
        for (const minute of [sunrise, sunset]) {
          expect(Math.abs(sunAt(atMinute(day, minute)).elevation)).toBeLessThan(0.6);
        }
        for (const minute of [dawn, dusk]) {
          expect(Math.abs(sunAt(atMinute(day, minute)).elevation + 5.5)).toBeLessThan(0.3);
        }
      }),
      { numRuns: 60 },
    );
  });
});
