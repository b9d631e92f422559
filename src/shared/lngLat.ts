import type { LngLat, ScenePoint } from '#shared/geo.ts';

/** GRS80, and Krüger's series of the transverse Mercator to the third power of its flattening. */
const semiMajor = 6_378_137;
const flattening = 1 / 298.257222101;
const eccentricity = Math.sqrt(flattening * (2 - flattening));
const n = flattening / (2 - flattening);
const radius = (semiMajor / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const series = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
  (61 / 240) * n ** 3,
] as const;
/** The origin of the scene, degrees. */
const origin = { lng: 128.661, lat: 35.207 } as const;
const radians = Math.PI / 180;

/** WGS84 degrees → scene metres, as the server's projection does to the millimetre near the complex, without carrying it. */
export function sceneOf([lng, lat]: LngLat): ScenePoint {
  const [east, north] = kruger(lng - origin.lng, lat);
  return [east, -(north - originNorth)];
}

/** Scene metres → WGS84 degrees. */
export function lngLatOf([x, z]: ScenePoint): LngLat {
  let [lng, lat] = [origin.lng + x / 91_000, origin.lat - z / 111_000];
  for (let step = 0; step < 6; step++) {
    const [atX, atZ] = sceneOf([lng, lat]);
    lng += (x - atX) / (111_320 * Math.cos(lat * radians));
    lat -= (z - atZ) / 110_950;
  }
  return [lng, lat];
}

function kruger(lng: number, lat: number): readonly [east: number, north: number] {
  const sine = Math.sin(lat * radians);
  const t = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine));
  const xi = Math.atan2(t, Math.cos(lng * radians));
  const eta = Math.atanh(Math.sin(lng * radians) / Math.sqrt(1 + t * t));
  let [east, north] = [eta, xi];
  for (const [i, factor] of series.entries()) {
    const turn = 2 * (i + 1);
    north += factor * Math.sin(turn * xi) * Math.cosh(turn * eta);
    east += factor * Math.cos(turn * xi) * Math.sinh(turn * eta);
  }
  return [radius * east, radius * north];
}

const originNorth = kruger(0, origin.lat)[1];
