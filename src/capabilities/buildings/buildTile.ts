import type { BuildingPart, Use } from '#capabilities/buildings/building.ts';
import { encodeFootprintTile, type TilePart } from '#capabilities/buildings/footprintTile.ts';
import { generalise } from '#capabilities/buildings/generalise.ts';
import type { ImportedFacts } from '#capabilities/buildings/importedFacts.ts';
import { type Mass, massOf } from '#capabilities/buildings/mass.ts';
import { mortonOf } from '#capabilities/buildings/mortonOf.ts';
import { neutralParts } from '#capabilities/buildings/neutralParts.ts';
import type { PlannedTile } from '#capabilities/buildings/planTree.ts';
import { cellSize } from '#capabilities/buildings/tileTree.ts';
import { type SectorId, sectorByte } from '#capabilities/companies/sector.ts';
import type { Massing } from '#capabilities/complex/place.ts';
import { type Bounds, boundsOf, type ScenePoint } from '#shared/geo.ts';

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
  readonly imported: ImportedFacts | null;
}

/** A packed tile, and what it hands on to the tile above it. */
export interface BuiltTile {
  readonly bytes: Uint8Array;
  readonly bounds: Bounds;
  readonly heights: readonly [foot: number, top: number];
  readonly parts: number;
  readonly cityParts: number;
  /** Metres that what it shows may lie from what is there. */
  readonly error: number;
  /** Its buildings and the city by their numbers over the whole place. */
  readonly masses: readonly Mass[];
  readonly city: readonly Mass[];
}

/** First numbers of a tile among the buildings and in the city. */
export interface Numbering {
  readonly base: number;
  readonly cityBase: number;
}

/** A tile over others holds at most about so many volumes. */
const mostMasses = 1200;
/** How far a leaf seen from afar (no teeth, no machines, no small plant) lies from the fine one, metres. */
const leafError = 2.5;
/** Share by which buildings count more than the city where volumes must be made one. */
const worksWeight = 1.5;

/** The cell a building belongs to: that of its first volume's first corner. */
export function cellOf(parts: readonly { readonly ring: readonly ScenePoint[] }[]): {
  x: number;
  z: number;
} {
  const [x, z] = parts[0]?.ring[0] ?? [0, 0];
  return { x: Math.floor(x / cellSize), z: Math.floor(z / cellSize) };
}

/** Things of a square in the order of the curve that fills it; a number then tells the place and nothing else. */
export function inOrder<T>(
  things: readonly T[],
  { x, z, level }: Pick<PlannedTile, 'x' | 'z' | 'level'>,
  first: (thing: T) => ScenePoint,
): T[] {
  const size = cellSize * 2 ** level;
  return things
    .map((thing) => {
      const [px, pz] = first(thing);
      return { thing, at: mortonOf(px - x * cellSize, pz - z * cellSize, size), px, pz };
    })
    .sort((a, b) => a.at - b.at || a.px - b.px || a.pz - b.pz)
    .map(({ thing }) => thing);
}

/** A building with the volumes that may be shown of it. */
export const asShown = (building: TileBuilding): TileBuilding =>
  building.outlineOnly ? { ...building, parts: neutralParts(building.parts) } : building;

/** Packs all volumes of a leaf; buildings as they may be shown, both lists in order. */
export function buildLeaf(
  tile: PlannedTile,
  buildings: readonly TileBuilding[],
  city: readonly Massing[],
  { base, cityBase }: Numbering,
): BuiltTile {
  const sectorOf = ({ outlineOnly, sector }: TileBuilding): number =>
    outlineOnly ? 0 : sectorByte(sector);
  const parts = buildings.flatMap((building, feature): TilePart[] => {
    const own = { feature, base: building.base, sector: sectorOf(building) };
    return building.parts.map((part) => ({ ...part, ...own }));
  });
  const cityParts = city.map((volume, feature): TilePart => {
    return { ...volume, feature, roof: 'flat', sector: 0 };
  });
  const masses = buildings.map((building, i) => {
    const owner = building.sector === null || building.outlineOnly ? null : building.site;
    return massOf(building, { feature: base + i, owner, sector: sectorOf(building) });
  });
  const cityMasses = cityParts.map((part) =>
    massOf(
      { base: part.base, parts: [part] },
      { feature: cityBase + part.feature, owner: null, sector: 0 },
    ),
  );
  return pack(tile, parts, cityParts, { masses, city: cityMasses, error: leafError });
}

/** Packs what is left of the tiles below, each made coarser for itself so that every volume stands for one of them. */
export function buildAbove(
  tile: PlannedTile,
  below: readonly BuiltTile[],
  { base, cityBase }: Numbering,
): BuiltTile {
  const weight = (list: readonly Mass[], by: number): number => list.length * by;
  const all = below.reduce((sum, t) => sum + weight(t.masses, worksWeight) + weight(t.city, 1), 0);
  const some = below.reduce((sum, t) => sum + t.masses.length + t.city.length, 0);
  const coarser = (list: readonly Mass[], by: number): readonly Mass[] =>
    some <= mostMasses
      ? list
      : generalise(list, Math.max(1, Math.floor((mostMasses * weight(list, by)) / all)));
  const byNumber = (a: Mass, b: Mass): number => a.feature - b.feature;
  const masses = below.flatMap((t) => coarser(t.masses, worksWeight)).sort(byNumber);
  const city = below.flatMap((t) => coarser(t.city, 1)).sort(byNumber);
  const asPart =
    (first: number) =>
    (mass: Mass): TilePart => ({ ...mass, feature: mass.feature - first });
  const both = [...masses, ...city];
  const area = both.reduce((sum, mass) => sum + mass.area, 0);
  const spread = both.reduce((sum, mass) => sum + mass.spread * mass.area, 0) / area;
  const error = Math.max(Math.sqrt(spread), ...below.map((t) => t.error));
  const made = pack(tile, masses.map(asPart(base)), city.map(asPart(cityBase)), {
    masses,
    city,
    error,
  });
  return { ...made, ...boxAround([made, ...below]) };
}

/** The box round some: what stands in a wide tile never reaches out of it, and no box below it does. */
function boxAround(boxes: readonly Pick<BuiltTile, 'bounds' | 'heights'>[]) {
  const most = (of: (box: (typeof boxes)[number]) => number): number => Math.max(...boxes.map(of));
  const bounds: Bounds = [
    -most((box) => -box.bounds[0]),
    -most((box) => -box.bounds[1]),
    most((box) => box.bounds[2]),
    most((box) => box.bounds[3]),
  ];
  const heights = [-most((box) => -box.heights[0]), most((box) => box.heights[1])] as const;
  return { bounds, heights };
}

function pack(
  { x, z, level }: PlannedTile,
  parts: readonly TilePart[],
  city: readonly TilePart[],
  onward: Pick<BuiltTile, 'masses' | 'city' | 'error'>,
): BuiltTile {
  const all = [...parts, ...city];
  let [foot, top] = [Infinity, -Infinity];
  for (const { base, height } of all) {
    foot = Math.min(foot, base);
    top = Math.max(top, base + height);
  }
  const bytes = encodeFootprintTile(x * cellSize, z * cellSize, parts, {
    city,
    unit: unitOf(level),
  });
  const bounds = boundsOf(all.flatMap(({ ring }) => ring));
  const sizes = { parts: parts.length, cityParts: city.length };
  return { bytes, bounds, heights: [foot, top], ...sizes, ...onward };
}

/** Length of a step on the ground in decimetres: one up to two cells, then doubling with the tile. */
const unitOf = (level: number): number => 2 ** Math.max(0, level - 1);
