import type { TimelineEntry } from '#capabilities/timeline/timeline.ts';

/** How the sign of an entry is looked at: from the south, over the city; null where it has none. */
export function flightToSign({ sign }: Pick<TimelineEntry, 'sign'>) {
  return sign && { ...sign, distance: 8600, heading: 352, pitch: 15 };
}
