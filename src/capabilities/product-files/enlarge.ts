/** Smallest thing that is seen beside a building as it is, metres, and how large a smaller one is made at least. */
const [seen, least] = [4, 6] as const;

/** How many times larger a thing of that longest side stands: as it is, or by a round number that one can read off. */
export function enlarge(size: number): number {
  if (size >= seen) return 1;
  for (let power = 1; ; power *= 10) {
    for (const lead of [1, 2, 5]) {
      if (size * lead * power >= least) return lead * power;
    }
  }
}
