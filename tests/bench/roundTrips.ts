/** When a request was begun and when its answer had come, ms. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/**
 * Most requests that came one after another until a moment: each begun when the one before had been answered. Requests
 * that overlap count once, whatever their number.
 */
export function roundTripsInARow(requests: readonly Interval[], until: number): number {
  let count = 0;
  let free = -Infinity;
  for (const { start, end } of requests.toSorted((a, b) => a.end - b.end)) {
    if (end > until || start < free) continue;
    count++;
    free = end;
  }
  return count;
}
