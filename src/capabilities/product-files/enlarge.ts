/** Smallest thing that is seen beside a building as it is, metres. */
const seen = 4;

/**
 * How many times larger a thing of that longest side stands: as it is, or by the round number that makes it `least` metres
 * or a little more.
 */
export function enlarge(size: number, least: number): number {
  if (size >= seen) return 1;
  for (let power = 1; ; power *= 10) {
    for (const lead of [1, 2, 5]) {
      if (size * lead * power >= least) return lead * power;
    }
  }
}
