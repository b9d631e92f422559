import { insideRing, type Ring } from '#shared/geo.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** A corner as the file has it: east and north, in its own coordinate system. */
export type MapPoint = readonly [east: number, north: number];
/** Outlines of one feature: of each polygon the outer ring, then its holes. */
export type MapPolygons = readonly (readonly (readonly MapPoint[])[])[];

const shapeNames: Record<number, string> = {
  1: 'points',
  3: 'lines',
  8: 'points',
  11: 'points',
  13: 'lines',
  18: 'points',
  21: 'points',
  23: 'lines',
  28: 'points',
  31: 'surfaces',
};
const polygonTypes = new Set([5, 15, 25]);
const headerBytes = 100;
/** More rings than a building has; beyond that they are not sorted (the feature is refused later for its parts). */
const mostRings = 400;

/**
 * Outlines of a .shp of polygons (with or without heights and measures, which are left aside), null for a record without a shape.
 * Every length is checked against the file first: a cut or damaged file is an error, never fewer shapes.
 */
export function readShp(bytes: Uint8Array): Result<(MapPolygons | null)[], string> {
  if (bytes.length < headerBytes) return err('the .shp is cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== 9994) return err('the .shp is damaged or no shapefile at all');
  const type = view.getInt32(32, true);
  if (!polygonTypes.has(type)) {
    return err(`the .shp holds ${shapeNames[type] ?? 'no shapes'}, not footprints (polygons)`);
  }
  const end = view.getInt32(24) * 2;
  if (end > bytes.length) {
    return err(`the .shp is cut short: ${bytes.length} of ${end} bytes are there`);
  }
  const shapes: (MapPolygons | null)[] = [];
  for (let at = headerBytes; at < end; ) {
    const length = at + 8 <= end ? view.getInt32(at + 4) * 2 : -1;
    const broken = err(`the .shp is damaged at its shape ${shapes.length + 1}`);
    if (length < 4 || at + 8 + length > end) return broken;
    const shape = readShape(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length));
    if (shape === 'broken') return broken;
    shapes.push(shape);
    at += 8 + length;
  }
  return ok(shapes);
}

function readShape(record: DataView): MapPolygons | null | 'broken' {
  if (record.getInt32(0, true) === 0) return null;
  if (!polygonTypes.has(record.getInt32(0, true)) || record.byteLength < 44) return 'broken';
  const parts = record.getInt32(36, true);
  const points = record.getInt32(40, true);
  const from = 44 + parts * 4;
  if (parts < 0 || points < 0 || from + points * 16 > record.byteLength) return 'broken';
  const rings: MapPoint[][] = [];
  for (let part = 0; part < parts; part++) {
    const first = record.getInt32(44 + part * 4, true);
    const next = part + 1 < parts ? record.getInt32(48 + part * 4, true) : points;
    if (first < 0 || next < first || next > points) return 'broken';
    const ring: MapPoint[] = [];
    for (let i = first; i < next; i++) {
      const at = from + i * 16;
      ring.push([record.getFloat64(at, true), record.getFloat64(at + 8, true)]);
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings.length === 0 ? null : nest(rings);
}

/** Sorts rings into polygons by which lies in which, since files do not agree on the winding of holes. */
function nest(rings: readonly (readonly MapPoint[])[]): MapPolygons {
  if (rings.length === 1 || rings.length > mostRings) return rings.map((ring) => [ring]);
  const around = rings.map((ring) =>
    rings.filter((other) => other !== ring && insideRing(ring[0] as MapPoint, other as Ring)),
  );
  const polygons = rings.flatMap((ring, i) =>
    (around[i]?.length ?? 0) % 2 === 0 ? [{ ring, holes: [] as (readonly MapPoint[])[] }] : [],
  );
  rings.forEach((ring, i) => {
    const outer = around[i] ?? [];
    if (outer.length % 2 === 0) return;
    const nearest = polygons.find(
      (polygon) =>
        outer.includes(polygon.ring) &&
        around[rings.indexOf(polygon.ring)]?.length === outer.length - 1,
    );
    nearest?.holes.push(ring);
  });
  return polygons.map(({ ring, holes }) => [ring, ...holes]);
}
