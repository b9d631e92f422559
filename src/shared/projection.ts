import proj4 from 'proj4';
import { type LngLat, type ScenePoint, sceneProjection } from '#shared/geo.ts';

const converter = proj4('EPSG:4326', sceneProjection);

/** WGS84 degrees → scene metres. Kept apart from geo.ts so that the browser does not carry proj4. */
export function lngLatToScene([lng, lat]: LngLat): ScenePoint {
  const [east, north] = converter.forward([lng, lat]) as [number, number];
  return [east, -north];
}

/** Scene metres → WGS84 degrees. */
export function sceneToLngLat([x, z]: ScenePoint): LngLat {
  const [lng, lat] = converter.inverse([x, -z]) as [number, number];
  return [lng, lat];
}
