/** When a request was begun and when its answer had come, ms. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/**
 * The longest row of requests that came one after another until a moment: each begun when the one before had been
 * answered. Of requests that overlap one counts, whatever their number.
 */
export function roundTripsInARow<T extends Interval>(requests: readonly T[], until: number): T[] {
  const row: T[] = [];
  for (const request of requests.toSorted((a, b) => a.end - b.end)) {
    if (request.end <= until && request.start >= (row.at(-1)?.end ?? -Infinity)) row.push(request);
  }
  return row;
}
