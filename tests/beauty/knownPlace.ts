import Flatbush from 'flatbush';
import { decodeGround } from '#capabilities/buildings/groundFile.ts';
import {
  type FeatureTable,
  featureTableSchema,
  type Ground,
  manifestSchema,
} from '#capabilities/buildings/manifest.ts';
import { partsOf } from '#capabilities/buildings/partsOf.ts';
import {
  indexFootprints,
  type PickTile,
  pickFootprints,
  type Ray,
} from '#capabilities/buildings/pickFootprints.ts';
import type { TileNode } from '#capabilities/buildings/tileTree.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { type LandUse, landUses, type Terrain } from '#capabilities/complex/place.ts';
import { decodeTerrain } from '#capabilities/complex/terrainFile.ts';
import { readTree } from '../support/readTree.ts';

interface KnownTile {
  readonly entry: TileNode;
  readonly pick: PickTile;
}

/** What the server tells of the place, to know what a picture of it should show. */
export interface KnownPlace {
  readonly terrain: Terrain;
  readonly ground: Ground;
  readonly features: FeatureTable;
  readonly featuresUrl: string;
  readonly tiles: readonly KnownTile[];
}

export async function readPlace(origin: string): Promise<KnownPlace> {
  const get = async (path: string): Promise<Response> => {
    const answer = await fetch(origin + path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  };
  const bytes = async (path: string): Promise<Uint8Array> =>
    new Uint8Array(await (await get(path)).arrayBuffer());
  const manifest = manifestSchema.parse(await (await get('/api/manifest')).json());
  const tiles: KnownTile[] = [];
  for (const { node: entry, columns: all } of await readTree(manifest, bytes)) {
    if (!entry.leaf) continue;
    const columns = partsOf(all, 0, all.works);
    const index = indexFootprints(columns);
    if (index) {
      tiles.push({
        entry,
        pick: { columns, index: Flatbush.from(index), top: entry.heights[1] + 12 },
      });
    }
  }
  return {
    terrain: decodeTerrain(await bytes(manifest.terrain)),
    ground: decodeGround(await bytes(manifest.ground)),
    features: featureTableSchema.parse(await (await get(manifest.features)).json()),
    featuresUrl: manifest.features,
    tiles,
  };
}

/** The building a ray meets first, and where on the way. */
export function firstBuilding(
  { tiles }: KnownPlace,
  ray: Ray,
): { fid: number; tile: KnownTile; part: number; distance: number } | null {
  let best: { fid: number; tile: KnownTile; part: number; distance: number } | null = null;
  for (const tile of tiles) {
    const hit = pickFootprints(tile.pick, ray, best?.distance ?? 40_000);
    if (hit) {
      best = { fid: tile.entry.base + hit.feature, tile, part: hit.part, distance: hit.distance };
    }
  }
  return best;
}

/** Sector byte of each feature that stands on a site. */
export function sectorBytes({ features }: KnownPlace): ReadonlyMap<number, number> {
  return new Map(
    features.sites.flatMap(({ sector, fids, parcels }) =>
      [...fids, ...parcels].map((fid) => [fid, sector] as const),
    ),
  );
}

/** Distance along a ray of unit length to the ground, metres; null where it never meets it within the place. */
export function groundDistance({ terrain }: KnownPlace, { origin, direction }: Ray): number | null {
  for (let t = 0; t < 40_000; ) {
    const [x, y, z] = along({ origin, direction }, t);
    const over = y - Math.max(0, groundHeight(terrain, x, z));
    if (over < 0.5) return within(terrain, x, z) ? t : null;
    if (y > 900 && direction[1] > 0) return null;
    t += Math.max(2, over * 0.4);
  }
  return null;
}

export const along = ({ origin, direction }: Ray, t: number): [number, number, number] => [
  origin[0] + direction[0] * t,
  origin[1] + direction[1] * t,
  origin[2] + direction[2] * t,
];

function within({ minX, minZ, size, step }: Terrain, x: number, z: number): boolean {
  const edge = (size - 1) * step;
  return x >= minX && z >= minZ && x <= minX + edge && z <= minZ + edge;
}

/** What the ground of a point is used for. */
export function landUseAt({ terrain }: KnownPlace, x: number, z: number): LandUse {
  const { size, step, minX, minZ, landUse } = terrain;
  const [i, j] = [(x - minX) / step, (z - minZ) / step].map((at) =>
    Math.min(size - 1, Math.max(0, Math.round(at))),
  ) as [number, number];
  return landUses[landUse[j * size + i] as number] ?? 'plain';
}
