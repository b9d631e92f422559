import { boundsOf, centreOf, insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

/** True where a point lies in one of a building's volumes. */
export const insideRings = (point: ScenePoint, rings: readonly Ring[]): boolean =>
  rings.some((ring) => insideRing(point, ring));

/**
 * About `count` points spread evenly over a footprint, at least one: shares of a footprint are counted with them, which holds
 * for any shape and needs no polygon clipping.
 */
export function samplePoints(rings: readonly Ring[], count: number): ScenePoint[] {
  const [minX, minZ, maxX, maxZ] = boundsOf(rings.flat());
  const area = (maxX - minX) * (maxZ - minZ);
  const points: ScenePoint[] = [];
  for (let step = Math.sqrt(area / count); points.length < count / 3 && step > 0.05; step /= 1.6) {
    points.length = 0;
    for (let x = minX + step / 2; x < maxX; x += step) {
      for (let z = minZ + step / 2; z < maxZ; z += step) {
        if (insideRings([x, z], rings)) points.push([x, z]);
      }
    }
  }
  return points.length > 0 ? points : [centreOf(rings[0] as Ring)];
}
