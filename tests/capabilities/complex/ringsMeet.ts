import { toSegment } from '#capabilities/complex/convex.ts';
import { insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

type Segment = readonly [ScenePoint, ScenePoint];

export const sidesOf = (ring: Ring): Segment[] =>
  ring.map((a, i) => [a, ring[(i + 1) % ring.length] as ScenePoint] as const);

/** Twice the ground, m², below which three points count as in one line. */
const inLine = 1e-7;

/** True where two segments cross each other's inside (touching ends and lying in one line do not count). */
export function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: ScenePoint, q: ScenePoint, r: ScenePoint): number => {
    const twice = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    return Math.abs(twice) < inLine ? 0 : twice;
  };
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Least distance between two segments in metres; 0 where they cross. */
export function apart(a: Segment, b: Segment): number {
  if (cross(a, b)) return 0;
  return Math.min(
    toSegment(a[0], b[0], b[1]),
    toSegment(a[1], b[0], b[1]),
    toSegment(b[0], a[0], a[1]),
    toSegment(b[1], a[0], a[1]),
  );
}

/** Ring with every corner drawn `by` metres towards its middle: so that shared walls do not count as overlap. */
export function shrunk(ring: Ring, by: number): Ring {
  const x = ring.reduce((sum, p) => sum + p[0], 0) / ring.length;
  const z = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
  return ring.map(([px, pz]) => {
    const length = Math.hypot(px - x, pz - z);
    return [px - ((px - x) / length) * by, pz - ((pz - z) / length) * by] as const;
  });
}

/** True where two rings share ground. */
export function overlap(a: Ring, b: Ring): boolean {
  return (
    a.some((p) => insideRing(p, b)) ||
    b.some((p) => insideRing(p, a)) ||
    sidesOf(a).some((s) => sidesOf(b).some((t) => cross(s, t)))
  );
}

/** True where no two sides of a ring cross: a simple polygon. */
export function isSimple(ring: Ring): boolean {
  const sides = sidesOf(ring);
  return !sides.some((a, i) => sides.some((b, j) => j > i && cross(a, b)));
}
