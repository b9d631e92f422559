import { buildFeatureTable } from '#capabilities/buildings/buildFeatureTable.ts';
import { buildGround } from '#capabilities/buildings/buildGround.ts';
import { buildMassing } from '#capabilities/buildings/buildMassing.ts';
import {
  type BuiltTile,
  buildTile,
  type TileBuilding,
  tileSize,
} from '#capabilities/buildings/buildTile.ts';
import type { Manifest, TileEntry } from '#capabilities/buildings/manifest.ts';
import { readTileAddresses, readTileBuildings } from '#capabilities/buildings/tileRows.db.ts';
import { readPlacedBlocks } from '#capabilities/complex/block.db.ts';
import { readShownParcels } from '#capabilities/complex/parcel.db.ts';
import { readLayer, readTerrainBytes } from '#capabilities/complex/placeLayer.db.ts';
import { buildFacts } from '#capabilities/styles/buildFacts.ts';
import { encodeFacts } from '#capabilities/styles/factsFile.ts';
import { readSiteFacts } from '#capabilities/styles/siteFacts.db.ts';
import { contentHash } from '#server/contentHash.ts';
import type { Sql } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';

/** Rows as they may be shown now → files of the scene and the manifest that names them. One tile in memory at a time. */
export async function buildTiles(db: Sql, files: FileStore): Promise<Manifest> {
  const tiles: TileEntry[] = [];
  const features: Omit<TileBuilding, 'base' | 'parts'>[] = [];
  for (const address of await readTileAddresses(db)) {
    const buildings = await readTileBuildings(db, address);
    const tile = buildTile(address.x, address.z, buildings);
    tiles.push(await kept(files, tile, features.length));
    for (const { base: _base, parts: _parts, ...feature } of buildings) features.push(feature);
  }
  const massing: TileEntry[] = [];
  for (const tile of buildMassing(await readLayer(db, 'massing'))) {
    massing.push(await kept(files, tile, 0));
  }
  const parcels = await readShownParcels(db);
  const facts = buildFacts([...features, ...parcels], await readSiteFacts(db));
  const ground = buildGround({
    roads: await readLayer(db, 'roads'),
    waters: await readLayer(db, 'waters'),
    peaks: await readLayer(db, 'peaks'),
    blocks: await readPlacedBlocks(db),
    parcels: parcels.map(({ ring }) => ring),
  });
  const [minX, minZ, maxX, maxZ] = await readLayer(db, 'bounds');
  const scene: Omit<Manifest, 'version'> = {
    tileSize,
    bounds: [minX, minZ, maxX, maxZ],
    counts: { buildings: features.length, parcels: parcels.length },
    tiles,
    massing,
    terrain: await address(files, await readTerrainBytes(db), 'bin'),
    ground: await address(files, jsonBytes(ground), 'json'),
    features: await address(files, jsonBytes(buildFeatureTable(features, parcels)), 'json'),
    facts: await address(files, encodeFacts(facts), 'bin'),
  };
  return { version: contentHash(jsonBytes(scene)), ...scene };
}

/** Names of all files of a manifest. */
export function filesOf({
  tiles,
  massing,
  terrain,
  ground,
  features,
  facts,
}: Manifest): Set<string> {
  const urls = [...tiles, ...massing].map(({ url }) => url);
  return new Set(
    [...urls, terrain, ground, features, facts].map((url) => url.replace('/tiles/', '')),
  );
}

async function kept(files: FileStore, tile: BuiltTile, base: number): Promise<TileEntry> {
  const { key, bytes, count, bounds, heights } = tile;
  const url = await address(files, bytes, 'bin');
  return { key, url, base, count, bounds: [...bounds], heights: [...heights] };
}

async function address(files: FileStore, bytes: Uint8Array, extension: string): Promise<string> {
  return `/tiles/${await files.put(bytes, extension)}`;
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
