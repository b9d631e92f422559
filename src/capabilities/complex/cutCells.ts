import {
  areaOf,
  clip,
  counterClockwise,
  edgesOf,
  type HalfPlane,
  opposite,
  segmentWithin,
} from '#capabilities/complex/convex.ts';
import {
  type Extent,
  extentOf,
  type GridFrame,
  rectangle,
} from '#capabilities/complex/gridFrame.ts';
import { centreOf, insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

/** An area with its own street grid: the outline, the frame and the offsets of its street lines. */
export interface Zone {
  readonly id: string;
  readonly ring: Ring;
  readonly frame: GridFrame;
  readonly along: readonly number[];
  readonly across: readonly number[];
}

/** What a plot keeps away from: a road's or a stream's middle line, or the shore of a water. */
export interface Corridor {
  readonly line: readonly ScenePoint[];
  /** Metres kept free on either side of the line. */
  readonly half: number;
  /** How far the line may stray from straight within one plot before the plot is divided. */
  readonly stray: number;
}

const smallestPlot = 600;
const deepest = 4;

/** Convex plots between the streets of a zone, clear of roads and waters; counter-clockwise. */
export function cutCells(
  zone: Zone,
  corridors: readonly Corridor[],
  waters: readonly Ring[],
  streetHalf: number,
): Ring[] {
  const cells: Ring[] = [];
  for (let i = 1; i < zone.along.length; i++) {
    for (let j = 1; j < zone.across.length; j++) {
      const extent: Extent = {
        u0: (zone.along[i - 1] as number) + streetHalf,
        u1: (zone.along[i] as number) - streetHalf,
        v0: (zone.across[j - 1] as number) + streetHalf,
        v1: (zone.across[j] as number) - streetHalf,
      };
      cells.push(...withinZone(zone, extent, 0));
    }
  }
  return cells
    .flatMap((cell) => cutByAll(cell, corridors))
    .filter(
      (cell) => areaOf(cell) >= smallestPlot && !waters.some((w) => insideRing(centreOf(cell), w)),
    );
}

function withinZone(zone: Zone, extent: Extent, depth: number): Ring[] {
  const { u0, u1, v0, v1 } = extent;
  if (u1 - u0 < 20 || v1 - v0 < 20) return [];
  const cell = rectangle(zone.frame, extent);
  const edges = edgesOf(cell);
  const crossing: HalfPlane[] = [];
  const outline = edgesOf(zone.ring);
  zone.ring.forEach((a, k) => {
    const b = zone.ring[(k + 1) % zone.ring.length] as ScenePoint;
    if (segmentWithin(a, b, edges, 0)) crossing.push(outline[k] as HalfPlane);
  });
  if (crossing.length === 0) return insideRing(centreOf(cell), zone.ring) ? [cell] : [];
  if (crossing.length > 1 && depth < 2) {
    const middle = u1 - u0 > v1 - v0 ? (u0 + u1) / 2 : (v0 + v1) / 2;
    const halves =
      u1 - u0 > v1 - v0
        ? [
            { ...extent, u1: middle },
            { ...extent, u0: middle },
          ]
        : [
            { ...extent, v1: middle },
            { ...extent, v0: middle },
          ];
    return halves.flatMap((half) => withinZone(zone, half, depth + 1));
  }
  let rest: Ring = cell;
  for (const plane of crossing) {
    if (rest.length > 0) rest = clip(rest, plane);
  }
  return rest.length > 0 && insideRing(centreOf(rest), zone.ring) ? [rest] : [];
}

function cutByAll(cell: Ring, corridors: readonly Corridor[]): Ring[] {
  let pieces: Ring[] = [cell];
  for (const corridor of corridors) pieces = pieces.flatMap((piece) => cut(piece, corridor, 0));
  return pieces;
}

function cut(piece: Ring, corridor: Corridor, depth: number): Ring[] {
  const edges = edgesOf(piece);
  const points: ScenePoint[] = [];
  for (let i = 1; i < corridor.line.length; i++) {
    const part = segmentWithin(
      corridor.line[i - 1] as ScenePoint,
      corridor.line[i] as ScenePoint,
      edges,
      corridor.half,
    );
    if (part) points.push(...part);
  }
  if (points.length === 0) return [piece];
  const [from, to] = farthest(points);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 1) return [piece];
  const dx = (to[0] - from[0]) / length;
  const dz = (to[1] - from[1]) / length;
  let [low, high] = [Infinity, -Infinity];
  for (const [x, z] of points) {
    low = Math.min(low, -x * dz + z * dx);
    high = Math.max(high, -x * dz + z * dx);
  }
  if (high - low > corridor.stray && length > 70 && depth < deepest) {
    const { u0, u1 } = extentOf({ origin: [0, 0], dx, dz }, piece);
    const across: HalfPlane = { nx: dx, nz: dz, limit: (u0 + u1) / 2 };
    return [clip(piece, across), clip(piece, opposite(across))]
      .filter((half) => half.length > 0)
      .flatMap((half) => cut(half, corridor, depth + 1));
  }
  const left: HalfPlane = { nx: -dz, nz: dx, limit: low - corridor.half };
  const right = opposite({ ...left, limit: high + corridor.half });
  return [clip(piece, left), clip(piece, right)]
    .filter((side) => side.length > 0 && areaOf(side) > smallestPlot)
    .map(counterClockwise);
}

function farthest(points: readonly ScenePoint[]): readonly [ScenePoint, ScenePoint] {
  let best: readonly [ScenePoint, ScenePoint] = [points[0] as ScenePoint, points[0] as ScenePoint];
  let most = -1;
  for (const a of points) {
    for (const b of points) {
      const d = (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
      if (d > most) [most, best] = [d, [a, b]];
    }
  }
  return best;
}
