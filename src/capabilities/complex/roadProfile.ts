import { bankWide, freeboard } from '#capabilities/complex/bank.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import { boundsOf, insideRing, type ScenePoint } from '#shared/geo.ts';

/** A point of a road's middle line; `deck` is its height in metres on a bridge or a bank, null where it lies on the ground. */
export interface RoadPoint {
  readonly at: ScenePoint;
  readonly deck: number | null;
  readonly bridge: boolean;
}

export interface WaterBody {
  readonly surface: number;
  readonly ring: readonly ScenePoint[];
  /** False for the sea and ponds, which have no banks. */
  readonly canal: boolean;
}

/** The bed of a water draws the ground down this far beyond its shore, metres: bridges begin there. */
const approach = 50;
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
    const beside = approach * 2;
    return c > minX - beside && a < maxX + beside && d > minZ - beside && b < maxZ + beside;
  });
  const canals = near.filter(({ canal }) => canal);
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
      const { at } = points[n] as Spaced;
      return bankAt(at, canals, terrain) ?? groundHeight(terrain, at[0], at[1]);
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
  const heights = points.map(({ at }, n) => decks[n] ?? bankAt(at, canals, terrain));
  return points.flatMap(({ at, corner }, n) => {
    const raised = [n - 1, n, n + 1].some((k) => (heights[k] ?? null) !== null);
    if (!corner && !raised) return [];
    return [{ at, deck: heights[n] ?? null, bridge: decks[n] !== null }];
  });
}

/** Height of the lawn of a bank, or null away from streams and where the ground is higher. */
function bankAt(at: ScenePoint, canals: readonly WaterBody[], terrain: Terrain): number | null {
  const ground = groundHeight(terrain, at[0], at[1]);
  let high = ground + 0.05;
  for (const { ring, surface } of canals) {
    const foot = nearestOn(ring, at);
    const away = Math.hypot(at[0] - foot[0], at[1] - foot[1]);
    if (away > bankWide || away < 1) continue;
    const reach = bankWide / away;
    const [x, z] = [foot[0] + (at[0] - foot[0]) * reach, foot[1] + (at[1] - foot[1]) * reach];
    const low = surface + freeboard;
    const top = Math.max(groundHeight(terrain, x, z) + 0.2, low);
    high = Math.max(high, low + ((top - low) * away) / bankWide);
  }
  return high > ground + 0.1 ? high : null;
}

function nearestOn(ring: readonly ScenePoint[], [x, z]: ScenePoint): ScenePoint {
  let best: ScenePoint = ring[0] as ScenePoint;
  let least = Infinity;
  ring.forEach((a, k) => {
    const b = ring[(k + 1) % ring.length] as ScenePoint;
    const [dx, dz] = [b[0] - a[0], b[1] - a[1]];
    const t = Math.max(
      0,
      Math.min(1, ((x - a[0]) * dx + (z - a[1]) * dz) / (dx * dx + dz * dz || 1)),
    );
    const p: ScenePoint = [a[0] + dx * t, a[1] + dz * t];
    const d = Math.hypot(p[0] - x, p[1] - z);
    if (d < least) [least, best] = [d, p];
  });
  return best;
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
