import type { Volume } from '#capabilities/buildings/volume.ts';
import type { ScenePoint } from '#shared/geo.ts';

const slack = 0.16;

/**
 * Height up to which the wall from corner `edge` of `part` is hidden by another volume that touches all of it;
 * −Infinity where none does.
 */
export function hiddenUpTo(part: Volume, edge: number, group: readonly Volume[]): number {
  const a = part.ring[edge] as ScenePoint;
  const b = part.ring[(edge + 1) % part.ring.length] as ScenePoint;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < 1e-6) return Infinity;
  const [ux, uz] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  let high = -Infinity;
  for (const other of group) {
    if (other === part || other.eaves <= high) continue;
    const covered = other.ring.some((c, i) => {
      const d = other.ring[(i + 1) % other.ring.length] as ScenePoint;
      const off = (p: ScenePoint): number => (p[0] - a[0]) * uz - (p[1] - a[1]) * ux;
      if (Math.abs(off(c)) > slack || Math.abs(off(d)) > slack) return false;
      const along = (p: ScenePoint): number => (p[0] - a[0]) * ux + (p[1] - a[1]) * uz;
      return along(c) > length - slack && along(d) < slack;
    });
    if (covered) high = other.eaves;
  }
  return high;
}
