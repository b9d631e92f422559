/** Korea's clock runs nine hours before UTC all year, ms. */
const ahead = 9 * 3_600_000;
export const minutesOfDay = 1440;

/** The instant of a minute by the clock of the place, `YYYY-MM-DDTHH:MM`. */
export const instantOf = (time: string): Date => new Date(Date.parse(`${time}:00Z`) - ahead);

/** The minute by the clock of the place at an instant (ms since 1970, UTC), seconds cut off. */
export const timeOf = (instant: number): string =>
  new Date(instant + ahead).toISOString().slice(0, 16);

/** The day of a minute, `YYYY-MM-DD`. */
export const dayOf = (time: string): string => time.slice(0, 10);

/** Minutes since midnight. */
export const minuteOf = (time: string): number =>
  Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));

/** A minute of a day; minutes outside it end at its first or last one. */
export function atMinute(day: string, minute: number): string {
  const within = Math.min(minutesOfDay - 1, Math.max(0, Math.round(minute)));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** The clock of a minute, `HH:MM`. */
export const clockOf = (time: string): string => time.slice(11);
