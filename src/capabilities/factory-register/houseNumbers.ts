import {
  lineLength,
  type PointOnLine,
  pointAlong,
  projectOnLine,
} from '#capabilities/factory-register/roadLine.ts';
import { weightedMedian } from '#capabilities/factory-register/weightedMedian.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** An address point: a place known exactly, by its number on a road. */
export interface NumberedPoint {
  readonly number: number;
  readonly at: ScenePoint;
}

/** How the numbers of one road lie along its line. */
export interface HouseNumbers {
  /** 1 where numbers grow along the line, −1 where they fall. */
  readonly direction: 1 | -1;
  /** Metres along the line at which a number stands; null where that is beyond the line. */
  along(number: number): number | null;
  /** Where a number stands, on its own side of the road; null where that is beyond the line. */
  place(number: number): ScenePoint | null;
  /** Numbers from here to the nearest known one. */
  gap(number: number): number;
}

/** Metres of a road that one number stands for: two numbers, one a side, every 20 m (도로명주소법 시행령). */
export const metresPerNumber = 10;

/** Metres off a line beyond which a point says nothing of it: the line does not reach there. */
const mostOff = 500;
/** Metres that a road may go on beyond the end of its line. */
const mostBeyond = 150;
/** Metres off the middle of the road where nothing better is known of that side. */
const plainOff = 60;

interface Known extends PointOnLine {
  readonly number: number;
}

/**
 * Numbers along a road: metres along grow by 10 a number from where the nearest known numbers stand, and lie as far off the
 * line as known numbers of the same side. Null where no known number stands by the line.
 */
export function houseNumbers(
  line: readonly ScenePoint[],
  points: readonly NumberedPoint[],
): HouseNumbers | null {
  const known = points
    .map(({ number, at }): Known => ({ number, ...projectOnLine(at, line) }))
    .filter(({ off }) => Math.abs(off) <= mostOff);
  if (known.length === 0) return null;
  const direction = directionOf(known);
  const length = lineLength(line);
  const start = (one: Known): number => one.along - direction * metresPerNumber * one.number;
  const along = (number: number): number | null => {
    const at = direction * metresPerNumber * number + middleOf(known, number, start);
    return at < -mostBeyond || at > length + mostBeyond ? null : at;
  };
  return {
    direction,
    along,
    place(number) {
      const at = along(number);
      return at === null
        ? null
        : pointAlong(line, { along: at, off: offOf(known, number, direction) });
    },
    gap: (number) => Math.min(...known.map((one) => Math.abs(one.number - number))),
  };
}

/** Which side a number stands on by the rule: odd ones left of the way that numbers grow. */
export const sideOf = (number: number): 1 | -1 => (number % 2 === 1 ? 1 : -1);

function offOf(known: readonly Known[], number: number, direction: 1 | -1): number {
  const side = known.filter((one) => one.number % 2 === number % 2);
  return side.length > 0
    ? middleOf(side, number, ({ off }) => off)
    : sideOf(number) * direction * plainOff;
}

/** Median of the five nearest known numbers, the nearer the weightier (half as much every 20 numbers). */
function middleOf(known: readonly Known[], number: number, of: (one: Known) => number): number {
  const away = (one: Known): number => Math.abs(one.number - number);
  const nearest = [...known].sort((a, b) => away(a) - away(b)).slice(0, 5);
  return weightedMedian(nearest.map((one) => ({ value: of(one), weight: 2 ** (-away(one) / 20) })));
}

function directionOf(known: readonly Known[]): 1 | -1 {
  const number = known.reduce((sum, one) => sum + one.number, 0) / known.length;
  const along = known.reduce((sum, one) => sum + one.along, 0) / known.length;
  const slope = known.reduce((sum, one) => sum + (one.number - number) * (one.along - along), 0);
  return slope < 0 ? -1 : 1;
}
