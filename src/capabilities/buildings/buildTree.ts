import {
  asShown,
  type BuiltTile,
  buildAbove,
  buildLeaf,
  cellOf,
  inOrder,
  type TileBuilding,
} from '#capabilities/buildings/buildTile.ts';
import { layoutBranches, type StoredTile } from '#capabilities/buildings/layoutBranches.ts';
import { type Cell, type PlannedTile, planTree } from '#capabilities/buildings/planTree.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';
import type { Massing } from '#capabilities/complex/place.ts';
import type { FactFeature } from '#capabilities/styles/buildFacts.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** How the files of the tree are kept: answers a name without extension. */
export interface TreeFiles {
  readonly tile: (bytes: Uint8Array) => Promise<string>;
  readonly json: (value: unknown) => Promise<string>;
}

/** Where the tree's buildings come from, cell by cell. */
export interface TreeSource {
  /** Cells with a building, and how many volumes it holds. */
  readonly cells: readonly Cell[];
  readonly buildingsOf: (cell: Cell) => Promise<readonly TileBuilding[]>;
  readonly massing: readonly Massing[];
}

/** A building of the tree that is linked to a site, by the number it got. */
export type NumberedBuilding = Pick<TileBuilding, 'gid' | 'site' | 'sector'> & {
  readonly fid: number;
};

export interface MadeTree {
  readonly tiles: Branch;
  readonly buildings: number;
  /** What may be told of each, in the order of their numbers. */
  readonly features: readonly FactFeature[];
  /** Those that stand on a site. */
  readonly onSites: readonly NumberedBuilding[];
}

/** Characters of the tree that the manifest itself carries. */
const inManifest = 3600;

/** All tiles, finest first; one leaf in memory at a time, and of the wider ones what stands for their buildings. */
export async function buildTree(source: TreeSource, files: TreeFiles): Promise<MadeTree> {
  const onSites: NumberedBuilding[] = [];
  const features: FactFeature[] = [];
  const next = { base: 0, cityBase: 0 };
  const cityOf = byCell(source.massing);

  const leaf = async (tile: PlannedTile): Promise<Made> => {
    const found: TileBuilding[] = [];
    for (const cell of tile.cells) found.push(...(await source.buildingsOf(cell)));
    const firstOf = ({ parts }: TileBuilding): ScenePoint => parts[0]?.ring[0] ?? [0, 0];
    const buildings = inOrder(found.map(asShown), tile, firstOf);
    const volumes = tile.cells.flatMap((cell) => cityOf.get(keyOf(cell)) ?? []);
    const city = inOrder(volumes, tile, ({ ring }) => ring[0] ?? [0, 0]);
    const numbering = { ...next };
    const built = buildLeaf(tile, buildings, city, numbering);
    next.base += buildings.length;
    next.cityBase += city.length;
    buildings.forEach(({ gid, site, sector, ...rest }, i) => {
      const { use, heightM, provenance, imported, outlineOnly } = rest;
      features.push({ site, sector, use, heightM, provenance, imported, outlineOnly });
      if (site !== null) onSites.push({ gid, site, sector, fid: numbering.base + i });
    });
    const names = buildings.length > 0 ? await files.json(buildings.map(({ gid }) => gid)) : '';
    const counts = { count: buildings.length, cityCount: city.length };
    return {
      built,
      stored: await store(tile, built, { ...numbering, ...counts, names, children: [] }),
    };
  };
  const above = async (tile: PlannedTile): Promise<Made> => {
    const numbering = { ...next };
    const below: Made[] = [];
    for (const child of tile.children) below.push(await make(child));
    const built = buildAbove(
      tile,
      below.map((made) => made.built),
      numbering,
    );
    const counts = {
      count: next.base - numbering.base,
      cityCount: next.cityBase - numbering.cityBase,
    };
    const children = below.map(({ stored }) => stored);
    return {
      built,
      stored: await store(tile, built, { ...numbering, ...counts, names: '', children }),
    };
  };
  const make = (tile: PlannedTile): Promise<Made> =>
    tile.children.length > 0 ? above(tile) : leaf(tile);
  const store = async (
    { level, x, z }: PlannedTile,
    { bytes, bounds, heights, parts, cityParts, error }: BuiltTile,
    rest: Omit<StoredTile, 'tile' | 'built' | 'file'>,
  ): Promise<StoredTile> => ({
    tile: { level, x, z },
    built: { bounds, heights, parts, cityParts, error },
    file: await files.tile(bytes),
    ...rest,
  });

  const plan = planTree(allCells(source.cells, cityOf));
  const top = plan ? [(await make(plan)).stored] : [];
  const tiles = await layoutBranches(top, inManifest, files.json);
  return { tiles, buildings: next.base, features, onSites };
}

interface Made {
  readonly built: BuiltTile;
  readonly stored: StoredTile;
}

const keyOf = ({ x, z }: { x: number; z: number }): string => `${x}_${z}`;

function byCell(massing: readonly Massing[]): ReadonlyMap<string, Massing[]> {
  const cells = new Map<string, Massing[]>();
  for (const volume of massing) {
    const key = keyOf(cellOf([volume]));
    const cell = cells.get(key);
    if (cell) cell.push(volume);
    else cells.set(key, [volume]);
  }
  return cells;
}

/** Cells with a building or a volume of the city. */
function allCells(works: readonly Cell[], city: ReadonlyMap<string, readonly Massing[]>): Cell[] {
  const cells = new Map(works.map((cell) => [keyOf(cell), cell]));
  for (const [key, volumes] of city) {
    const [x, z] = key.split('_').map(Number) as [number, number];
    cells.set(key, { x, z, parts: (cells.get(key)?.parts ?? 0) + volumes.length });
  }
  return [...cells.values()].sort((a, b) => a.z - b.z || a.x - b.x);
}
