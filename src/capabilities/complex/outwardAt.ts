import type { ScenePoint } from '#shared/geo.ts';

/**
 * Direction away from a counter-clockwise ring at one of its corners, mitred: a line moved by it stays parallel to both
 * edges. At most twice a unit long.
 */
export function outwardAt(ring: readonly ScenePoint[], i: number): ScenePoint {
  const n = ring.length;
  const [p, q, r] = [ring[(i + n - 1) % n], ring[i], ring[(i + 1) % n]] as [
    ScenePoint,
    ScenePoint,
    ScenePoint,
  ];
  const normal = (a: ScenePoint, b: ScenePoint): [number, number] => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  };
  const [n1, n2] = [normal(p, q), normal(q, r)];
  const scale = Math.max(0.5, 1 + n1[0] * n2[0] + n1[1] * n2[1]);
  return [(n1[0] + n2[0]) / scale, (n1[1] + n2[1]) / scale];
}
