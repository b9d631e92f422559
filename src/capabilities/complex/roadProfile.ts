import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import { boundsOf, insideRing, type ScenePoint } from '#shared/geo.ts';

/** A point of a road's middle line; `deck` is its height in metres on a bridge, null where it lies on the ground. */
export interface RoadPoint {
  readonly at: ScenePoint;
  readonly deck: number | null;
}

export interface WaterBody {
  readonly surface: number;
  readonly ring: readonly ScenePoint[];
}

/** The bed of a water draws the ground down this far beyond its shore, metres: bridges begin there. */
const approach = 38;
const step = 12;
/** A deck lies at least this far above the water, and rises by this share of its length towards its middle. */
const clear = 1.6;
const camber = 0.006;

/** A road's line with bridges over the waters it crosses: from firm ground on one bank to that on the other. */
export function roadProfile(
  line: readonly ScenePoint[],
  waters: readonly WaterBody[],
  terrain: Terrain,
): RoadPoint[] {
  const points = spaced(line);
  const [minX, minZ, maxX, maxZ] = boundsOf(line);
  const near = waters.filter(({ ring }) => {
    const [a, b, c, d] = boundsOf(ring);
    return c > minX && a < maxX && d > minZ && b < maxZ;
  });
  const surfaces = points.map(
    ({ at }) => near.find(({ ring }) => insideRing(at, ring))?.surface ?? null,
  );
  const decks = points.map((): number | null => null);
  for (let k = 0; k < points.length; k++) {
    if (surfaces[k] === null) continue;
    let last = k;
    let high = surfaces[k] as number;
    for (
      let n = k;
      n < points.length &&
      (points[n] as Spaced).along - (points[last] as Spaced).along < approach * 2;
      n++
    ) {
      const surface = surfaces[n] as number | null;
      if (surface === null) continue;
      last = n;
      high = Math.max(high, surface);
    }
    const from = reach(points, k, -1);
    const to = reach(points, last, 1);
    const bank = (n: number): number => {
      const [x, z] = (points[n] as Spaced).at;
      return groundHeight(terrain, x, z);
    };
    const [a, b] = [points[from] as Spaced, points[to] as Spaced];
    const length = Math.max(1, b.along - a.along);
    const [low, far] = [bank(from), bank(to)];
    for (let n = from; n <= to; n++) {
      const t = ((points[n] as Spaced).along - a.along) / length;
      const arch = 4 * t * (1 - t);
      const level = low + (far - low) * t + camber * length * arch;
      const needed = high + clear;
      decks[n] = level + Math.max(0, needed - level) * Math.min(1, arch * 1.05);
    }
    k = to;
  }
  return points
    .map(({ at }, n) => ({ at, deck: decks[n] ?? null }))
    .filter((point, n, all) => {
      const corner = points[n]?.corner === true;
      return (
        corner ||
        point.deck !== null ||
        (all[n - 1]?.deck ?? null) !== null ||
        (all[n + 1]?.deck ?? null) !== null
      );
    });
}

interface Spaced {
  readonly at: ScenePoint;
  readonly along: number;
  readonly corner: boolean;
}

function spaced(line: readonly ScenePoint[]): Spaced[] {
  const out: Spaced[] = [];
  let along = 0;
  line.forEach((at, k) => {
    const before = line[k - 1];
    if (before) {
      const length = Math.hypot(at[0] - before[0], at[1] - before[1]);
      const pieces = Math.max(1, Math.round(length / step));
      for (let s = 1; s < pieces; s++) {
        const t = s / pieces;
        const between: ScenePoint = [
          before[0] + (at[0] - before[0]) * t,
          before[1] + (at[1] - before[1]) * t,
        ];
        out.push({ at: between, along: along + length * t, corner: false });
      }
      along += length;
    }
    out.push({ at, along, corner: true });
  });
  return out;
}

function reach(points: readonly Spaced[], from: number, way: 1 | -1): number {
  const start = (points[from] as Spaced).along;
  let at = from;
  while (points[at + way] && Math.abs((points[at] as Spaced).along - start) < approach) at += way;
  return at;
}
