/** The clock of the place runs nine hours before UTC, all year. */
const ahead = '+09:00';
const aheadMs = 9 * 3_600_000;

/** A minute as it is chosen by the clock of the place, `2026-12-01T17:00`, as a moment; null where it is none. */
export function momentOf(typed: string): string | null {
  const at = Date.parse(`${typed}:00${ahead}`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The minute of a moment by the clock of the place. */
export const minuteOf = (moment: string): string =>
  new Date(Date.parse(moment) + aheadMs).toISOString().slice(0, 16);

/** The day of a moment in epoch milliseconds by the clock of the place. */
export const dayOf = (at: number): string => new Date(at + aheadMs).toISOString().slice(0, 10);
