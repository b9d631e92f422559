import type { RawFeature } from '#capabilities/municipal-import/rawFeature.ts';
import type { MapPoint } from '#capabilities/municipal-import/readShp.ts';
import { sceneToLngLat } from '#shared/projection.ts';

/** A rectangle in scene metres as longitudes and latitudes. */
export const rectangleOnMap = (x: number, z: number, width: number, depth: number): MapPoint[] =>
  (
    [
      [x, z],
      [x, z + depth],
      [x + width, z + depth],
      [x + width, z],
    ] as const
  ).map(([a, b]) => {
    const [lng, lat] = sceneToLngLat([a, b]);
    return [lng, lat] as const;
  });

/** A feature of one ring with some cells. */
export const aFeature = (ring: readonly MapPoint[], cells: readonly string[] = []): RawFeature => ({
  polygons: [[ring]],
  value: (column) => cells[column] ?? '',
});

/** GeoJSON of rings with properties. */
export const aGeoJson = (
  features: readonly { ring: readonly MapPoint[]; properties?: object }[],
): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(({ ring, properties = {} }) => ({
        type: 'Feature',
        properties,
        geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
      })),
    }),
  );
