import proj4 from 'proj4';
import type { LngLat, ScenePoint } from '#shared/geo.ts';
import { lngLatToScene } from '#shared/projection.ts';

/** Coordinate systems in which Korean public data comes. */
export const mapSystems = [
  'EPSG:4326',
  'EPSG:5174',
  'EPSG:5179',
  'EPSG:5186',
  'EPSG:5187',
] as const;
export type MapSystem = (typeof mapSystems)[number];

/** Parameters as the EPSG registry has them; 5174 with the 10.405″ of its origin and the national datum shift of 2002. */
const definitions: Record<Exclude<MapSystem, 'EPSG:4326'>, string> = {
  'EPSG:5174':
    '+proj=tmerc +lat_0=38 +lon_0=127.0028902777778 +k=1 +x_0=200000 +y_0=500000 +ellps=bessel +towgs84=-115.8,474.99,674.11,1.16,-2.31,-1.63,6.43 +units=m +no_defs',
  'EPSG:5179':
    '+proj=tmerc +lat_0=38 +lon_0=127.5 +k=0.9996 +x_0=1000000 +y_0=2000000 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs',
  'EPSG:5186':
    '+proj=tmerc +lat_0=38 +lon_0=127 +k=1 +x_0=200000 +y_0=600000 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs',
  'EPSG:5187':
    '+proj=tmerc +lat_0=38 +lon_0=129 +k=1 +x_0=200000 +y_0=600000 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs',
};

/** A point of a map (east, north; degrees or metres) as longitude and latitude; not finite where it has none. */
export type ToLngLat = (east: number, north: number) => LngLat;

/** How points of a coordinate system become WGS84 degrees. */
export function toLngLat(system: MapSystem): ToLngLat {
  if (system === 'EPSG:4326') return (east, north) => [east, north];
  const converter = proj4(definitions[system], 'EPSG:4326');
  return (east, north) => {
    if (!Number.isFinite(east) || !Number.isFinite(north)) return [Number.NaN, Number.NaN];
    const [lng, lat] = converter.forward([east, north]) as [number, number];
    return [lng, lat];
  };
}

/** A point of a map in scene metres; null where it is no number or no place on Earth near Korea. */
export function mapToScene(toDegrees: ToLngLat, east: number, north: number): ScenePoint | null {
  const [lng, lat] = toDegrees(east, north);
  if (!(lng > 110 && lng < 145 && lat > 20 && lat < 50)) return null;
  const [x, z] = lngLatToScene([lng, lat]);
  return Number.isFinite(x) && Number.isFinite(z) ? [x, z] : null;
}
