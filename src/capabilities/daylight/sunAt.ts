import { getPosition } from 'suncalc';
import { openingTime } from '#capabilities/daylight/openingTime.ts';
import { instantOf } from '#capabilities/daylight/placeTime.ts';

/** Where the sun stands over the complex, degrees; azimuth clockwise from north, elevation above the horizon as seen (refracted). */
export interface Sun {
  readonly azimuth: number;
  readonly elevation: number;
}

/** The middle of the complex: latitude and longitude, degrees. */
export const middle = { lat: 35.207, lng: 128.661 } as const;

/**
 * The sun of a minute by the clock of the place (`YYYY-MM-DDTHH:MM`, Korea); null is the light of the opening view.
 * Positions by suncalc 2 (Meeus, Astronomical Algorithms, ch. 25), whose azimuth is clockwise from north.
 */
export function sunAt(time: string | null): Sun {
  const { azimuth, altitude } = getPosition(instantOf(time ?? openingTime), middle.lat, middle.lng);
  return { azimuth, elevation: altitude };
}
