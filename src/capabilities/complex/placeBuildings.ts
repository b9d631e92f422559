import { modelBuildings, modelSector, roomFor } from '#capabilities/buildings/modelBuildings.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import { areaOf } from '#capabilities/complex/convex.ts';
import type { Settler } from '#capabilities/complex/demandPlots.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Parcel, PlacedBuilding, Road, Terrain, Water } from '#capabilities/complex/place.ts';
import { settingOf } from '#capabilities/complex/settingOf.ts';
import { evenShare, seedOf } from '#capabilities/complex/settlePlots.ts';
import { varyNeighbours } from '#capabilities/complex/varyNeighbours.ts';
import type { ScenePoint } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

interface Ground {
  readonly parcel: Parcel;
  readonly seed: number;
  readonly sector: SectorId | null;
  readonly area: number;
  readonly room: number;
}

/** Modelled buildings of every parcel; those of one site have its recorded footprint in all. */
export function placeBuildings(
  parcels: readonly Parcel[],
  settlers: readonly Settler[],
  terrain: Terrain,
  surroundings: { readonly waters: readonly Water[]; readonly roads: readonly Road[] },
): PlacedBuilding[] {
  const settled = new Map(settlers.map((s) => [s.site.id, s]));
  const grounds = parcels.map((parcel): Ground => {
    const seed = seedOf(parcel.ring);
    const settler = parcel.site === null ? undefined : settled.get(parcel.site);
    const sector = settler ? settler.site.sector : modelSector(seed);
    const room = roomFor(parcel.ring, sector, seed);
    return { parcel, seed, sector, area: areaOf(parcel.ring), room };
  });
  const bySite = new Map<string, Ground[]>();
  for (const ground of grounds) {
    const { site } = ground.parcel;
    if (site !== null) bySite.set(site, [...(bySite.get(site) ?? []), ground]);
  }
  const shares = new Map<string, number>();
  for (const [site, own] of bySite) {
    const footprint = settled.get(site)?.footprint ?? null;
    if (footprint !== null) shares.set(site, evenShare(own, footprint));
  }
  const ordinals = new Map<string, number>();
  const placed = grounds.flatMap(({ parcel, seed, sector, area, room }) => {
    const owner = parcel.site ?? parcel.id;
    const drawn = 0.35 + ((hash32(seed, 41) % 1000) / 1000) * 0.21;
    const share = shares.get(owner) ?? drawn;
    const footprint = Math.min(room, area * share);
    const site = parcel.site === null ? null : (settled.get(parcel.site)?.site ?? null);
    const setting = settingOf(parcel, site, surroundings);
    const modelled = modelBuildings(parcel.ring, sector, footprint, seed, setting);
    return modelled.map((building): PlacedBuilding => {
      const ordinal = (ordinals.get(owner) ?? 0) + 1;
      ordinals.set(owner, ordinal);
      return {
        gid: `${owner}-${ordinal}`,
        parcel: parcel.id,
        site: parcel.site,
        block: parcel.block,
        use: building.use,
        plan: building.plan,
        base: footOf(
          terrain,
          building.parts.flatMap((part) => part.ring),
        ),
        parts: building.parts,
        address: site?.address ?? null,
      };
    });
  });
  return varyNeighbours(placed);
}

/** Walls go this far below their foot without floating, metres: `sunk` of the meshes less what a raster strays. */
const mostAbove = 1.1;

/** Half-way up the slope under a building, so that it is cut in as deep as it stands out. */
function footOf(terrain: Terrain, corners: readonly ScenePoint[]): number {
  const under = corners.map(([x, z]) => groundHeight(terrain, x, z));
  const low = Math.min(...under);
  return Math.floor((low + Math.min(mostAbove, (Math.max(...under) - low) / 2)) * 10) / 10;
}
