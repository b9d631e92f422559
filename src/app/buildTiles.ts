import { packOpening } from '#app/packOpening.ts';
import { buildFeatureTable } from '#capabilities/buildings/buildFeatureTable.ts';
import { buildGround } from '#capabilities/buildings/buildGround.ts';
import { buildTree } from '#capabilities/buildings/buildTree.ts';
import { encodeGround } from '#capabilities/buildings/groundFile.ts';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import type { Cell } from '#capabilities/buildings/planTree.ts';
import { readCellBuildings, readCells } from '#capabilities/buildings/tileRows.db.ts';
import { cellSize } from '#capabilities/buildings/tileTree.ts';
import { readPlacedBlocks } from '#capabilities/complex/block.db.ts';
import { readShownParcels } from '#capabilities/complex/parcel.db.ts';
import { readLayer, readTerrainBytes } from '#capabilities/complex/placeLayer.db.ts';
import { buildFacts } from '#capabilities/styles/buildFacts.ts';
import { encodeFacts } from '#capabilities/styles/factsFile.ts';
import { readSiteFacts } from '#capabilities/styles/siteFacts.db.ts';
import { contentHash } from '#server/contentHash.ts';
import type { Sql } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';

/** A manifest, and the names of all files that it and its branches name. */
export interface BuiltScene {
  readonly manifest: Manifest;
  readonly names: ReadonlySet<string>;
}

/** Rows as they may be shown now → files of the scene and the manifest that names them. */
export async function buildTiles(db: Sql, files: FileStore): Promise<BuiltScene> {
  const names = new Set<string>();
  const keep = async (bytes: Uint8Array, extension: string): Promise<string> => {
    const name = await files.put(bytes, extension);
    names.add(name);
    return name;
  };
  const bare = (name: string): string => name.replace(/\..*$/, '');
  const source = {
    cells: await readCells(db),
    buildingsOf: (cell: Cell) => readCellBuildings(db, cell),
    massing: await readLayer(db, 'massing'),
  };
  const tree = await buildTree(source, {
    tile: async (bytes) => bare(await keep(bytes, 'bin')),
    json: async (value) => bare(await keep(jsonBytes(value), 'json')),
  });
  const imported = tree.features.filter(
    ({ provenance, outlineOnly }) => provenance === 'imported' && !outlineOnly,
  ).length;
  const parcels = await readShownParcels(db);
  const facts = buildFacts([...tree.features, ...parcels], await readSiteFacts(db));
  const ground = buildGround({
    roads: await readLayer(db, 'roads'),
    waters: await readLayer(db, 'waters'),
    peaks: await readLayer(db, 'peaks'),
    blocks: await readPlacedBlocks(db),
    parcels: parcels.map(({ ring }) => ring),
  });
  const onSite = <T extends { site: string | null }>(thing: T): (T & { site: string })[] =>
    thing.site === null ? [] : [{ ...thing, site: thing.site }];
  const table = buildFeatureTable(
    tree.onSites.flatMap(onSite),
    parcels.flatMap(({ site, sector }, i) => onSite({ site, sector, fid: tree.buildings + i })),
  );
  const [minX, minZ, maxX, maxZ] = await readLayer(db, 'bounds');
  const address = async (bytes: Uint8Array, extension: string): Promise<string> =>
    `/tiles/${await keep(bytes, extension)}`;
  const scene: Omit<Manifest, 'version'> = {
    cellSize,
    bounds: [minX, minZ, maxX, maxZ],
    counts: { buildings: tree.buildings, imported, parcels: parcels.length },
    tiles: tree.tiles,
    opening: await packOpening(tree.tiles, files, (bytes) => address(bytes, 'bin')),
    terrain: await address(await readTerrainBytes(db), 'bin'),
    ground: await address(encodeGround(ground), 'bin'),
    features: await address(jsonBytes(table), 'json'),
    facts: await address(encodeFacts(facts), 'bin'),
  };
  return { manifest: { version: contentHash(jsonBytes(scene)), ...scene }, names };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
