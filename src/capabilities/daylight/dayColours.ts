import type { DayLights } from '#capabilities/daylight/dayLights.ts';
import { minutesOfDay } from '#capabilities/daylight/placeTime.ts';

/** Colours of a day's sky, sRGB hex. */
const [night, blue, glow, day] = ['#26364f', '#5d7391', '#eba579', '#d8e3ea'] as const;
/** How long after its rise the sun's light is still warm, minutes. */
const warm = 80;

/** The sky of a day from midnight to midnight: colours with the share of the day where they stand. */
export function dayColours({ dawn, sunrise, sunset, dusk }: DayLights) {
  const stops: [string, number][] = [
    [night, dawn - 35],
    [blue, (dawn + sunrise) / 2],
    [glow, sunrise + warm / 3],
    [day, sunrise + warm * 1.5],
    [day, sunset - warm * 1.5],
    [glow, sunset - warm / 3],
    [blue, (sunset + dusk) / 2],
    [night, dusk + 35],
  ];
  return stops.map(([colour, minute]) => ({ colour, share: minute / minutesOfDay }));
}
