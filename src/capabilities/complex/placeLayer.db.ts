import { eq } from 'drizzle-orm';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { readFirstTerrain } from '#capabilities/complex/firstTerrainFile.ts';
import type { Massing, Peak, Road, Terrain, Water } from '#capabilities/complex/place.ts';
import { encodeTerrain } from '#capabilities/complex/terrainFile.ts';
import { bytea } from '#server/columns.ts';
import type { Sql } from '#server/database.ts';
import type { Bounds } from '#shared/geo.ts';

const placeLayer = pgTable('place_layer', {
  kind: text('kind').primaryKey(),
  value: jsonb('value'),
  bytes: bytea('bytes'),
});

/** Layers of the place that no site owns: they are replaced as a whole. */
export interface PlaceLayers {
  readonly bounds: Bounds;
  readonly roads: readonly Road[];
  readonly waters: readonly Water[];
  readonly peaks: readonly Peak[];
  readonly massing: readonly Massing[];
}

/** Writes the layers of a place, terrain included. */
export async function writeLayers(
  tx: Sql,
  place: PlaceLayers & { terrain: Terrain },
): Promise<void> {
  const { bounds, roads, waters, peaks, massing, terrain } = place;
  const values = { bounds, roads, waters, peaks, massing };
  await tx
    .insert(placeLayer)
    .values(Object.entries(values).map(([kind, value]) => ({ kind, value, bytes: null })));
  await tx
    .insert(placeLayer)
    .values({ kind: 'terrain', value: null, bytes: encodeTerrain(terrain) });
}

/** One layer; throws where the place has not been written. */
export async function readLayer<Kind extends keyof PlaceLayers>(
  db: Sql,
  kind: Kind,
): Promise<PlaceLayers[Kind]> {
  const [row] = await db
    .select({ value: placeLayer.value })
    .from(placeLayer)
    .where(eq(placeLayer.kind, kind));
  if (!row) throw new Error(`the place has no ${kind}`);
  return row.value as PlaceLayers[Kind];
}

/** The terrain as its file holds it. */
export async function readTerrainBytes(db: Sql): Promise<Uint8Array> {
  const [row] = await db
    .select({ bytes: placeLayer.bytes })
    .from(placeLayer)
    .where(eq(placeLayer.kind, 'terrain'));
  if (!row?.bytes) throw new Error('the place has no terrain');
  const first = readFirstTerrain(row.bytes);
  return first ? encodeTerrain(first) : row.bytes;
}
