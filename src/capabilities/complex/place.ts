import type { BuildingPart, Plan, Use } from '#capabilities/buildings/building.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import type { Bounds, Ring, ScenePoint } from '#shared/geo.ts';
import type { LocalText } from '#shared/localText.ts';

/** Land uses of the terrain's raster, in the order of their byte. */
export const landUses = [
  'sea',
  'water',
  'plain',
  'works',
  'city',
  'green',
  'forest',
  'rock',
] as const;
export type LandUse = (typeof landUses)[number];

/**
 * Ground heights on a square grid. Sample (i, j) lies at x = minX + i·step, z = minZ + j·step; index j·size + i.
 * `heights` in decimetres above sea level (sea floor negative), `landUse` indices of `landUses`. The shipped place keeps
 * open country (see `openCountry`) in wider steps.
 */
export interface Terrain {
  readonly size: number;
  readonly step: number;
  readonly minX: number;
  readonly minZ: number;
  readonly heights: Int16Array;
  readonly landUse: Uint8Array;
}

export type RoadClass = 'avenue' | 'main' | 'street';

export interface Road {
  readonly id: string;
  readonly name: LocalText | null;
  readonly class: RoadClass;
  /** Kerb to kerb, metres. */
  readonly width: number;
  readonly line: readonly ScenePoint[];
}

export interface Water {
  readonly id: string;
  readonly name: LocalText | null;
  readonly kind: 'sea' | 'estuary' | 'canal' | 'reservoir';
  /** Height of the surface, metres above sea level. */
  readonly surface: number;
  readonly ring: Ring;
}

export interface Peak {
  readonly name: LocalText;
  readonly at: ScenePoint;
  readonly elevation: number;
}

export interface Block {
  readonly id: string;
  readonly name: LocalText;
  readonly ring: Ring;
  readonly label: ScenePoint;
}

/** A plot of works; `site` names the company premises it belongs to. */
export interface Parcel {
  readonly id: string;
  readonly ring: Ring;
  readonly block: string | null;
  readonly site: string | null;
}

export interface PlacedBuilding {
  readonly gid: string;
  readonly parcel: string;
  readonly site: string | null;
  readonly block: string | null;
  readonly use: Use;
  readonly plan: Plan;
  /** Height of its foot, metres: on a slope between the lowest and the highest ground under it. */
  readonly base: number;
  readonly parts: readonly BuildingPart[];
  readonly address: LocalText | null;
}

/** Premises of one or more companies at one address. */
export interface PlacedSite {
  readonly id: string;
  readonly name: LocalText | null;
  readonly address: LocalText;
  readonly block: string | null;
  readonly sector: SectorId | null;
  readonly employees: number | null;
  readonly areaM2: number | null;
  readonly position: {
    readonly at: ScenePoint;
    readonly kind: 'exact' | 'near' | 'block';
    readonly metres?: number;
  };
  /** The road its address names and its number, where it has one. */
  readonly road: string | null;
  readonly source: string;
}

/** Pale volumes that stand for the city: no identity, never chosen. */
export interface Massing {
  readonly ring: Ring;
  readonly base: number;
  readonly height: number;
}

/** Everything the deterministic builder makes from the authored assets. */
export interface Place {
  readonly bounds: Bounds;
  readonly terrain: Terrain;
  readonly roads: readonly Road[];
  readonly waters: readonly Water[];
  readonly peaks: readonly Peak[];
  readonly blocks: readonly Block[];
  readonly sites: readonly PlacedSite[];
  readonly parcels: readonly Parcel[];
  readonly buildings: readonly PlacedBuilding[];
  readonly massing: readonly Massing[];
}
