import { describe, expect, it } from 'vitest';
import { atMinute } from '#capabilities/daylight/placeTime.ts';
import { seasonDay } from '#capabilities/daylight/seasonDay.ts';
import { sunAt } from '#capabilities/daylight/sunAt.ts';

describe('the days on which the seasons turn', () => {
  it.each([
    [2024, '2024-03-20', '2024-06-21', '2024-09-22', '2024-12-21'],
    [2026, '2026-03-20', '2026-06-21', '2026-09-23', '2026-12-22'],
  ])('of %i are those of the Korean almanac', (year, spring, summer, autumn, winter) => {
    expect(seasonDay(year, 'spring')).toBe(spring);
    expect(seasonDay(year, 'summer')).toBe(summer);
    expect(seasonDay(year, 'autumn')).toBe(autumn);
    expect(seasonDay(year, 'winter')).toBe(winter);
  });

  it('have the highest and the lowest noon of their year', () => {
    for (let year = 1974; year < 2060; year += 7) {
      const noon = (day: string): number => sunAt(atMinute(day, 12 * 60 + 27)).elevation;
      const months = Array.from({ length: 12 }, (_, m) =>
        noon(`${year}-${String(m + 1).padStart(2, '0')}-05`),
      );
      expect(noon(seasonDay(year, 'summer'))).toBeGreaterThan(Math.max(...months));
      expect(noon(seasonDay(year, 'winter'))).toBeLessThan(Math.min(...months) + 0.05);
    }
  });
});
