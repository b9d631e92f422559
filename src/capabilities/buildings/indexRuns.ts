import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';

type Span = readonly [from: number, to: number];

/**
 * Stretches of a mesh's index, from … before, that hold the numbers asked for; those that touch become one. Triangles
 * lie in the order of their numbers, which count from `first`.
 */
export function indexRuns(
  { index, position }: TileMesh,
  first: number,
  numbers: readonly Span[],
): Span[] {
  const triangles = index.length / 3;
  /** The first triangle whose number is not below `number`. */
  const find = (number: number): number => {
    let [low, high] = [0, triangles];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = first + (position[(index[middle * 3] as number) * 4 + 3] as number);
      if (at < number) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const runs: [number, number][] = [];
  for (const [from, to] of [...numbers].sort((a, b) => a[0] - b[0])) {
    const [start, end] = [find(from) * 3, find(to) * 3];
    if (start >= end) continue;
    const last = runs.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else runs.push([start, end]);
  }
  return runs;
}
