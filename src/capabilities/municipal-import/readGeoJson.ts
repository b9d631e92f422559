import type { RawFeature, RawFile } from '#capabilities/municipal-import/rawFeature.ts';
import type { MapPoint } from '#capabilities/municipal-import/readShp.ts';
import { decodeText } from '#shared/decodeText.ts';
import { type MapSystem, mapSystems } from '#shared/mapProjection.ts';
import { err, ok, type Result } from '#shared/result.ts';

type Fields = Readonly<Record<string, unknown>>;
const types = new Set<unknown>([
  'FeatureCollection',
  'Feature',
  'Polygon',
  'MultiPolygon',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'GeometryCollection',
]);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Features of a GeoJSON text (RFC 7946; the older `crs` member is understood, `overruled` goes before it). A feature that is no polygon comes with
 * the reason; a text that is no GeoJSON is an error.
 */
export function readGeoJson(
  bytes: Uint8Array,
  overruled: MapSystem | null,
): Result<RawFile, string> {
  let root: unknown;
  try {
    root = JSON.parse(decodeText(bytes, 'utf-8'));
  } catch (cause) {
    return err(`it is not valid JSON (${(cause as Error).message})`);
  }
  if (!isFields(root) || !types.has(root.type)) return err('it is JSON, but not GeoJSON');
  const list = root.type === 'FeatureCollection' ? root.features : [root];
  if (!Array.isArray(list)) return err('its FeatureCollection has no list of features');
  const system = overruled === null ? systemOf(root.crs) : ok(overruled);
  if (!system.ok) return system;
  const columns = new Map<string, number>();
  const rows = list.map((feature: unknown) => {
    const properties = isFields(feature) && isFields(feature.properties) ? feature.properties : {};
    for (const name of Object.keys(properties)) {
      if (!columns.has(name)) columns.set(name, columns.size);
    }
    return { feature, properties };
  });
  const names = [...columns.keys()];
  return ok({
    format: 'GeoJSON',
    encoding: 'utf-8',
    system: system.value,
    columns: names,
    features: rows.map(({ feature, properties }) => ({
      polygons: polygonsOf(feature),
      value: (column) => textOf(properties[names[column] as string]),
    })),
  });
}

function polygonsOf(feature: unknown): RawFeature['polygons'] {
  if (!isFields(feature)) return 'no-geometry';
  const geometry = feature.type === 'Feature' ? feature.geometry : feature;
  if (!isFields(geometry)) return 'no-geometry';
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return 'not-a-polygon';
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons)) return 'no-geometry';
  const read: MapPoint[][][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return 'no-geometry';
    const rings: MapPoint[][] = [];
    for (const ring of polygon) {
      if (!Array.isArray(ring)) return 'no-geometry';
      const points: MapPoint[] = [];
      for (const point of ring) {
        const [east, north] = Array.isArray(point) ? point : [];
        if (typeof east !== 'number' || typeof north !== 'number') return 'not-a-number';
        points.push([east, north]);
      }
      if (points.length > 0) rings.push(points);
    }
    if (rings.length > 0) read.push(rings);
  }
  return read.length === 0 ? 'no-geometry' : read;
}

/** RFC 7946 has WGS84 only; older files name their system in a `crs` member. */
function systemOf(crs: unknown): Result<MapSystem, string> {
  const named = isFields(crs) && isFields(crs.properties) ? crs.properties.name : undefined;
  if (typeof named !== 'string') return ok('EPSG:4326');
  if (/CRS:?:?(?:1\.3:)?84$/i.test(named)) return ok('EPSG:4326');
  const code = /EPSG:+(?:[\d.]+:)?(\d+)$/i.exec(named)?.[1];
  const known = mapSystems.find((system) => system === `EPSG:${code}`);
  return known
    ? ok(known)
    : err(
        `its crs is ${named}, which cannot be read here: save it in one of ${mapSystems.join(', ')}`,
      );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
