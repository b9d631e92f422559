/** Longitude and latitude in degrees, WGS84 (EPSG:4326), in this order. */
export type LngLat = readonly [lng: number, lat: number] & { readonly __space?: 'wgs84' };

/**
 * A point on the ground in scene metres: x to the east, z to the south (north is −z), of the complex's own
 * transverse Mercator, whose origin is 35.207° N 128.661° E. Heights are y, metres above sea level.
 */
export type ScenePoint = readonly [x: number, z: number] & { readonly __space?: 'scene' };

/** An outline in scene metres, not closed (the last point is not the first again), counter-clockwise seen from above with north up. */
export type Ring = readonly ScenePoint[];

/** west, north, east, south in scene metres: minX, minZ, maxX, maxZ. */
export type Bounds = readonly [minX: number, minZ: number, maxX: number, maxZ: number];

/** proj4 definition of the scene frame (design: north is true north). */
export const sceneProjection =
  '+proj=tmerc +lat_0=35.207 +lon_0=128.661 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs';

export function boundsOf(points: Iterable<ScenePoint>): Bounds {
  let [minX, minZ, maxX, maxZ] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, z] of points) {
    minX = Math.min(minX, x);
    minZ = Math.min(minZ, z);
    maxX = Math.max(maxX, x);
    maxZ = Math.max(maxZ, z);
  }
  return [minX, minZ, maxX, maxZ];
}

/** Signed area in ㎡: positive when the ring is counter-clockwise on a map (north up). */
export function signedArea(ring: Ring): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j] as ScenePoint;
    const b = ring[i] as ScenePoint;
    twice += b[0] * a[1] - a[0] * b[1];
  }
  return twice / 2;
}

/** Even-odd test; points on the edge may fall either way. */
export function insideRing([x, z]: ScenePoint, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, az] = ring[i] as ScenePoint;
    const [bx, bz] = ring[j] as ScenePoint;
    if (az > z !== bz > z && x < ((bx - ax) * (z - az)) / (bz - az) + ax) inside = !inside;
  }
  return inside;
}

/** Mean of the corners: good enough to hang a label on a convex outline. */
export function centreOf(ring: Ring): ScenePoint {
  let x = 0;
  let z = 0;
  for (const p of ring) {
    x += p[0] / ring.length;
    z += p[1] / ring.length;
  }
  return [x, z];
}
