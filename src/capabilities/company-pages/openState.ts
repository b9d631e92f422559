import type { OpeningHours } from '#capabilities/company-pages/openingHours.ts';
import { weekdayOf } from '#capabilities/company-pages/weekday.ts';

/** A minute by the clock of the place. */
export interface PlaceMinute {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** HH:MM. */
  readonly time: string;
}

/** How a company stands at a minute; `closed` lasts to a day, `dayOff` is today alone. */
export type OpenState =
  | { readonly kind: 'closed'; readonly until: string; readonly note: string | null }
  | { readonly kind: 'dayOff' }
  | { readonly kind: 'opensAt' | 'open' | 'lunch'; readonly time: string }
  | { readonly kind: 'over' };

/** Days looked ahead for the end of a closure. */
const mostDays = 400;

/** Whether a company is open at a minute; null where it does not say when it is. Public holidays are not known here. */
export function openState(hours: OpeningHours, { day, time }: PlaceMinute): OpenState | null {
  const closure = closureOn(hours, day);
  if (closure) {
    const until = lastClosedDay(hours, day);
    return until === day
      ? { kind: 'dayOff' }
      : { kind: 'closed', until, note: closure.note ?? null };
  }
  if (hours.daysOff.includes(weekdayOf(day))) return { kind: 'dayOff' };
  const { opens, closes, lunchFrom, lunchUntil } = hours;
  if (opens === undefined || closes === undefined) return null;
  if (time < opens) return { kind: 'opensAt', time: opens };
  if (time >= closes) return { kind: 'over' };
  const atLunch =
    lunchFrom !== undefined && lunchUntil !== undefined && lunchFrom <= time && time < lunchUntil;
  return atLunch ? { kind: 'lunch', time: lunchUntil } : { kind: 'open', time: closes };
}

/** What is left of the hours on a day: closures that are over are taken out, the next first. */
export function withoutPast(hours: OpeningHours, today: string): OpeningHours {
  const closures = hours.closures
    .filter(({ until }) => until >= today)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { ...hours, closures };
}

/** The minute of a moment by the clock of the place, which is nine hours ahead of UTC all year round. */
export function placeMinute(moment: Date): PlaceMinute {
  const there = new Date(moment.getTime() + 9 * 3_600_000).toISOString();
  return { day: there.slice(0, 10), time: there.slice(11, 16) };
}

function closureOn({ closures }: OpeningHours, day: string) {
  return closures.find(({ from, until }) => from <= day && day <= until);
}

/** The last of the days on end that the company is closed, by closures and days off. */
function lastClosedDay(hours: OpeningHours, day: string): string {
  const isClosed = (one: string): boolean =>
    closureOn(hours, one) !== undefined || hours.daysOff.includes(weekdayOf(one));
  let last = day;
  for (let ahead = 0; ahead < mostDays; ahead++) {
    const next = dayAfter(last);
    if (!isClosed(next)) break;
    last = next;
  }
  return last;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
