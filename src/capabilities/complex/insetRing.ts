import type { ScenePoint } from '#shared/geo.ts';

/**
 * Moves every edge of a counter-clockwise (map) outline inwards by `metres`, mitred. Returns null where the outline is
 * too narrow for that. Meant for plots: few corners, no slivers.
 */
export function insetRing(ring: readonly ScenePoint[], metres: number): ScenePoint[] | null {
  const n = ring.length;
  const moved: ScenePoint[] = [];
  for (let i = 0; i < n; i++) {
    const a = ring[(i + n - 1) % n] as ScenePoint;
    const b = ring[i] as ScenePoint;
    const c = ring[(i + 1) % n] as ScenePoint;
    const [n1, n2] = [inward(a, b), inward(b, c)];
    const scale = 1 + n1[0] * n2[0] + n1[1] * n2[1];
    if (scale < 0.2) return null;
    moved.push([
      b[0] + (metres * (n1[0] + n2[0])) / scale,
      b[1] + (metres * (n1[1] + n2[1])) / scale,
    ]);
  }
  for (let i = 0; i < n; i++) {
    const j = (i + 1) % n;
    const [a, b] = [ring[i] as ScenePoint, ring[j] as ScenePoint];
    const [p, q] = [moved[i] as ScenePoint, moved[j] as ScenePoint];
    if ((b[0] - a[0]) * (q[0] - p[0]) + (b[1] - a[1]) * (q[1] - p[1]) <= 0) return null;
  }
  return moved;
}

/** Unit normal to the left of a → b on a map, in scene axes. */
function inward(a: ScenePoint, b: ScenePoint): [number, number] {
  const [dx, dz] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dz) || 1;
  return [dz / length, -dx / length];
}
