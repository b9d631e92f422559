import type { BuildingPart, Use } from '#capabilities/buildings/building.ts';
import { encodeFootprintTile, type TilePart } from '#capabilities/buildings/footprintTile.ts';
import { neutralParts } from '#capabilities/buildings/neutralParts.ts';
import { type SectorId, sectorByte } from '#capabilities/companies/sector.ts';
import { type Bounds, boundsOf } from '#shared/geo.ts';

/** Edge of a tile in metres. */
export const tileSize = 2048;

/** A building as it may be shown: without site and sector where only its outline is published. */
export interface TileBuilding {
  readonly gid: string;
  readonly base: number;
  readonly parts: readonly BuildingPart[];
  readonly site: string | null;
  readonly sector: SectorId | null;
  readonly outlineOnly: boolean;
  readonly use: Use | null;
  readonly heightM: number;
  readonly provenance: 'modelled' | 'imported';
}

/** A packed tile with what the manifest says of it. */
export interface BuiltTile {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly bounds: Bounds;
  readonly heights: readonly [foot: number, eaves: number];
}

/** Which tile a building belongs to: that of its first volume's first corner. */
export function tileOf(parts: readonly BuildingPart[]): { x: number; z: number } {
  const [x, z] = parts[0]?.ring[0] ?? [0, 0];
  return { x: Math.floor(x / tileSize), z: Math.floor(z / tileSize) };
}

/** Packs the buildings of one tile, numbered in the order given. */
export function buildTile(
  tileX: number,
  tileZ: number,
  buildings: readonly Pick<TileBuilding, 'base' | 'parts' | 'sector' | 'outlineOnly'>[],
): BuiltTile {
  const parts: TilePart[] = buildings.flatMap((building, feature) => {
    const { outlineOnly, base } = building;
    const sector = outlineOnly ? 0 : sectorByte(building.sector);
    const volumes = outlineOnly ? neutralParts(building.parts) : building.parts;
    return volumes.map((part) => ({ ...part, feature, base, sector }));
  });
  const bounds = boundsOf(parts.flatMap(({ ring }) => ring));
  const decimetre = (value: number): number => Math.round(value * 10) / 10;
  let [foot, eaves] = [Infinity, -Infinity];
  for (const { base, height } of parts) {
    foot = Math.min(foot, base);
    eaves = Math.max(eaves, base + height);
  }
  return {
    key: `${tileX}_${tileZ}`,
    bytes: encodeFootprintTile(tileX * tileSize, tileZ * tileSize, parts),
    count: buildings.length,
    bounds: bounds.map(decimetre) as unknown as Bounds,
    heights: [decimetre(foot), decimetre(eaves)],
  };
}
