import { toLine } from '#capabilities/complex/convex.ts';
import { boundsOf, centreOf, insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

/** Point inside an outline that lies farthest from its edges, to within `step` metres: where its label hangs. */
export function poleOf(ring: Ring, step: number): ScenePoint {
  const [minX, minZ, maxX, maxZ] = boundsOf(ring);
  const closed = [...ring, ring[0] as ScenePoint];
  let best = centreOf(ring);
  let most = -1;
  for (let x = minX + step / 2; x < maxX; x += step) {
    for (let z = minZ + step / 2; z < maxZ; z += step) {
      if (!insideRing([x, z], ring)) continue;
      const d = toLine([x, z], closed);
      if (d > most) [most, best] = [d, [Math.round(x), Math.round(z)]];
    }
  }
  return best;
}
