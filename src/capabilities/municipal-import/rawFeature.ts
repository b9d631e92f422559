import type { MapPolygons } from '#capabilities/municipal-import/readShp.ts';
import type { Encoding } from '#shared/decodeText.ts';
import type { MapSystem } from '#shared/mapProjection.ts';

/** Why a feature has no outlines that could be read. */
export type Shapeless = 'no-geometry' | 'not-a-polygon' | 'not-a-number' | 'deleted';

/** One feature of a file as it stands there. */
export interface RawFeature {
  readonly polygons: MapPolygons | Shapeless;
  /** A value by the number of its column, as text; empty where there is none. */
  readonly value: (column: number) => string;
}

/** A file that could be read: its columns and features, and the coordinate system it claims, if any. */
export interface RawFile {
  readonly format: 'GeoJSON' | 'Shapefile';
  readonly encoding: Encoding;
  readonly system: MapSystem | null;
  readonly columns: readonly string[];
  readonly features: readonly RawFeature[];
}
