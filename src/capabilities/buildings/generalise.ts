import Flatbush from 'flatbush';
import { type Mass, merge, middle, waste } from '#capabilities/buildings/mass.ts';

/** Neighbours looked at for each mass. */
const neighbours = 6;
/** How much dearer it is to make one of what a company owns than of clay. */
const ownedWeight = 6;

/**
 * Makes at most `most` masses of many by making one of those that lie closest, the cheapest pairs first; area and mean
 * height stay. Owners are never mixed, so that more may be left where there are more owners than that.
 */
export function generalise(masses: readonly Mass[], most: number): readonly Mass[] {
  let now = masses;
  while (now.length > most) {
    const pairs = cheapestPairs(now);
    const gone = new Set<number>();
    const made: Mass[] = [];
    let surplus = now.length - most;
    const atMost = Math.max(1, Math.ceil(now.length * 0.3));
    for (const { i, j } of pairs) {
      if (surplus === 0 || made.length >= atMost) break;
      if (gone.has(i) || gone.has(j)) continue;
      gone.add(i).add(j);
      made.push(merge(now[i] as Mass, now[j] as Mass));
      surplus--;
    }
    if (made.length === 0) return now;
    now = [...now.filter((_, i) => !gone.has(i)), ...made];
  }
  return now;
}

function cheapestPairs(masses: readonly Mass[]): { i: number; j: number; cost: number }[] {
  const pairs: { i: number; j: number; cost: number }[] = [];
  for (const own of grouped(masses)) {
    if (own.length < 2) continue;
    const index = new Flatbush(own.length);
    const middles = own.map((i) => middle((masses[i] as Mass).ring));
    for (const [x, z] of middles) index.add(x, z, x, z);
    index.finish();
    own.forEach((i, k) => {
      const [x, z] = middles[k] as readonly [number, number];
      for (const other of index.neighbors(x, z, neighbours)) {
        const j = own[other] as number;
        if (j <= i) continue;
        const [a, b] = [masses[i] as Mass, masses[j] as Mass];
        const cost = waste(a, b) * (a.owner === null ? 1 : ownedWeight);
        pairs.push({ i, j, cost });
      }
    });
  }
  return pairs.sort((p, q) => p.cost - q.cost || p.i - q.i || p.j - q.j);
}

function grouped(masses: readonly Mass[]): number[][] {
  const groups = new Map<string | null, number[]>();
  masses.forEach(({ owner }, i) => {
    const group = groups.get(owner);
    if (group) group.push(i);
    else groups.set(owner, [i]);
  });
  return [...groups.values()];
}
