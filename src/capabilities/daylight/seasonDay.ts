import { dayOf, timeOf } from '#capabilities/daylight/placeTime.ts';

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof seasons)[number];

/** Mean instants of equinoxes and solstices: Julian day by thousands of years after 2000 (Meeus, table 27.B; to a quarter of an hour). */
const instants: Record<Season, readonly number[]> = {
  spring: [2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057],
  summer: [2451716.56767, 365241.62603, 0.00325, 0.00888, -0.0003],
  autumn: [2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078],
  winter: [2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032],
};

/** The day (`YYYY-MM-DD`, Korea) on which a season's equinox or solstice of a year falls. */
export function seasonDay(year: number, season: Season): string {
  const t = (year - 2000) / 1000;
  const julianDay = instants[season].reduce((sum, factor, power) => sum + factor * t ** power, 0);
  return dayOf(timeOf((julianDay - 2440587.5) * 86_400_000));
}
