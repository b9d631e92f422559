import { getTimes } from 'suncalc';
import { instantOf, minuteOf, timeOf } from '#capabilities/daylight/placeTime.ts';
import { middle } from '#capabilities/daylight/sunAt.ts';

/** When the light of a day turns, minutes since midnight by the clock of the place. */
export interface DayLights {
  /** The sun stands 6° below the horizon: the blue hour begins. */
  readonly dawn: number;
  readonly sunrise: number;
  /** The sun stands highest, due south. */
  readonly noon: number;
  readonly sunset: number;
  /** The sun stands 6° below the horizon: the blue hour has ended. */
  readonly dusk: number;
}

/** The lights of a day, `YYYY-MM-DD`, over the complex (suncalc; Meeus ch. 15), to the minute. */
export function dayLights(day: string): DayLights {
  const times = getTimes(instantOf(`${day}T12:00`), middle.lat, middle.lng);
  const minute = (instant: Date | null): number =>
    minuteOf(timeOf((instant ?? times.solarNoon).getTime() + 30_000));
  return {
    dawn: minute(times.dawn),
    sunrise: minute(times.sunrise),
    noon: minute(times.solarNoon),
    sunset: minute(times.sunset),
    dusk: minute(times.dusk),
  };
}
