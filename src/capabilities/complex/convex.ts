import { insideRing, type Ring, type ScenePoint, signedArea } from '#shared/geo.ts';

/** A straight edge of the plane: keeps what lies where x·nx + z·nz ≤ limit; (nx, nz) has length 1. */
export interface HalfPlane {
  readonly nx: number;
  readonly nz: number;
  readonly limit: number;
}

/** Part of a convex ring on the kept side (Sutherland–Hodgman); empty where nothing is left. */
export function clip(ring: Ring, plane: HalfPlane): Ring {
  const out: ScenePoint[] = [];
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i] as ScenePoint;
    const b = ring[(i + 1) % ring.length] as ScenePoint;
    const da = a[0] * plane.nx + a[1] * plane.nz - plane.limit;
    const db = b[0] * plane.nx + b[1] * plane.nz - plane.limit;
    if (da <= 0) out.push(a);
    if (da <= 0 !== db <= 0) {
      const t = da / (da - db);
      out.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
    }
  }
  return tidy(out);
}

export const opposite = (plane: HalfPlane, gap = 0): HalfPlane => ({
  nx: -plane.nx,
  nz: -plane.nz,
  limit: -plane.limit - gap,
});

/** Convex ring moved inward by `distance` metres on every side; empty where nothing is left. */
export function inset(ring: Ring, distance: number): Ring {
  let out = ring;
  for (const plane of edgesOf(ring)) {
    if (out.length === 0) break;
    out = clip(out, { ...plane, limit: plane.limit - distance });
  }
  return out;
}

/** Outward half-planes of the edges of a counter-clockwise ring. */
export function edgesOf(ring: Ring): HalfPlane[] {
  return ring.map((a, i) => {
    const b = ring[(i + 1) % ring.length] as ScenePoint;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const nx = -(b[1] - a[1]) / length;
    const nz = (b[0] - a[0]) / length;
    return { nx, nz, limit: a[0] * nx + a[1] * nz };
  });
}

export const areaOf = (ring: Ring): number => Math.abs(signedArea(ring));

export const counterClockwise = (ring: Ring): Ring =>
  signedArea(ring) < 0 ? [...ring].reverse() : ring;

/** Length and direction (unit vector) of the longest edge. */
export function longestEdge(ring: Ring): { length: number; dx: number; dz: number } {
  let best = { length: 0, dx: 1, dz: 0 };
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i] as ScenePoint;
    const b = ring[(i + 1) % ring.length] as ScenePoint;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length > best.length)
      best = { length, dx: (b[0] - a[0]) / length, dz: (b[1] - a[1]) / length };
  }
  return best;
}

/** Distance from a point to a segment in metres. */
export function toSegment([x, z]: ScenePoint, a: ScenePoint, b: ScenePoint): number {
  const dx = b[0] - a[0];
  const dz = b[1] - a[1];
  const squared = dx * dx + dz * dz;
  const t =
    squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (z - a[1]) * dz) / squared));
  return Math.hypot(a[0] + dx * t - x, a[1] + dz * t - z);
}

/** Distance from a point to a line of segments in metres. */
export function toLine(point: ScenePoint, line: readonly ScenePoint[]): number {
  let best = Infinity;
  for (let i = 1; i < line.length; i++) {
    best = Math.min(best, toSegment(point, line[i - 1] as ScenePoint, line[i] as ScenePoint));
  }
  return best;
}

/** Distance from a point to a ring's area: 0 inside. */
export function toRing(point: ScenePoint, ring: Ring): number {
  return insideRing(point, ring) ? 0 : toLine(point, [...ring, ring[0] as ScenePoint]);
}

/** Part of a segment inside a convex ring given by its edges, or null. */
export function segmentWithin(
  a: ScenePoint,
  b: ScenePoint,
  edges: readonly HalfPlane[],
  grow: number,
): readonly [ScenePoint, ScenePoint] | null {
  let from = 0;
  let to = 1;
  for (const { nx, nz, limit } of edges) {
    const da = a[0] * nx + a[1] * nz - limit - grow;
    const db = b[0] * nx + b[1] * nz - limit - grow;
    if (da > 0 && db > 0) return null;
    if (da > 0) from = Math.max(from, da / (da - db));
    else if (db > 0) to = Math.min(to, da / (da - db));
  }
  if (from >= to) return null;
  const at = (t: number): ScenePoint => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  return [at(from), at(to)];
}

function tidy(points: readonly ScenePoint[]): Ring {
  const out = points.filter((p, i) => {
    const before = points[(i + points.length - 1) % points.length] as ScenePoint;
    return Math.hypot(p[0] - before[0], p[1] - before[1]) > 0.05;
  });
  return out.length < 3 ? [] : out;
}
