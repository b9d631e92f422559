import { deltaE2000, labOf, withoutGreen } from '../support/colourDifference.ts';
import type { Rgb } from './linear.ts';

export interface NearestPair {
  readonly names: readonly [string, string];
  readonly difference: number;
}

/** The two colours (linear sRGB) that are hardest to tell apart by CIEDE2000, for all eyes and without green cones. */
export function nearestPairs(colours: ReadonlyMap<string, Rgb>): {
  readonly all: NearestPair;
  readonly deuteranope: NearestPair;
} {
  return {
    all: nearest(colours, (colour) => labOf(colour)),
    deuteranope: nearest(colours, (colour) => labOf(withoutGreen(colour))),
  };
}

function nearest(colours: ReadonlyMap<string, Rgb>, seen: (colour: Rgb) => Rgb): NearestPair {
  const entries = [...colours].map(([name, colour]) => [name, seen(colour)] as const);
  let best: NearestPair = { names: ['', ''], difference: Infinity };
  entries.forEach(([one, a], i) => {
    for (const [other, b] of entries.slice(i + 1)) {
      const difference = deltaE2000(a, b);
      if (difference < best.difference) best = { names: [one, other], difference };
    }
  });
  return best;
}
