import { beginInTile } from '#capabilities/municipal-import/beginInTile.ts';
import { bridgeHoles } from '#capabilities/municipal-import/bridgeHoles.ts';
import { cleanRing } from '#capabilities/municipal-import/cleanRing.ts';
import type { ProblemCode } from '#capabilities/municipal-import/importDraft.ts';
import type { MapPolygons } from '#capabilities/municipal-import/readShp.ts';
import { type Bounds, type Ring, type ScenePoint, signedArea } from '#shared/geo.ts';
import { mapToScene, type ToLngLat } from '#shared/mapProjection.ts';

/** Smallest footprint, ㎡, and most volumes of one building. */
const leastArea = 4;
const mostParts = 20;

/** The volumes of a feature in scene metres, courtyards cut in, with the number of courtyards that were not kept; or why there are none. */
export function readOutline(
  polygons: MapPolygons,
  toDegrees: ToLngLat,
  [minX, minZ, maxX, maxZ]: Bounds,
): { rings: Ring[]; courtyards: number } | ProblemCode {
  if (polygons.length > mostParts) return 'too-many-parts';
  const rings: Ring[] = [];
  let courtyards = 0;
  let [inside, outside] = [false, false];
  for (const polygon of polygons) {
    const scene: Ring[] = [];
    for (const ring of polygon) {
      const points: ScenePoint[] = [];
      for (const [east, north] of ring) {
        if (!Number.isFinite(east) || !Number.isFinite(north)) return 'not-a-number';
        const at = mapToScene(toDegrees, east, north);
        if (at && at[0] >= minX && at[0] <= maxX && at[1] >= minZ && at[1] <= maxZ) inside = true;
        else outside = true;
        if (at) points.push(at);
      }
      scene.push(points);
    }
    if (outside) continue;
    const [outer, ...holes] = scene.map(cleanRing);
    if (outer === undefined) continue;
    if (typeof outer === 'string') {
      if (outer !== 'too-small') return outer;
      continue;
    }
    if (signedArea(outer) < leastArea) continue;
    const whole = holes.filter((hole): hole is Ring => typeof hole !== 'string');
    const bridged = bridgeHoles(outer, whole);
    courtyards += bridged.dropped + holes.length - whole.length;
    rings.push(bridged.ring);
  }
  if (outside) return inside ? 'on-the-edge' : 'outside';
  if (rings.length === 0) return 'too-small';
  const fitting = beginInTile(rings);
  return fitting === null ? 'too-large' : { rings: fitting, courtyards };
}
