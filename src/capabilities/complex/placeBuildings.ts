import { modelBuildings, roomFor } from '#capabilities/buildings/modelBuildings.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import { sectorIds } from '#capabilities/companies/sector.ts';
import { areaOf } from '#capabilities/complex/convex.ts';
import type { Settler } from '#capabilities/complex/demandPlots.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Parcel, PlacedBuilding, Terrain } from '#capabilities/complex/place.ts';
import { hash32 } from '#shared/hash.ts';
import type { LocalText } from '#shared/localText.ts';

/** Sectors of plots without a known tenant, in the shares of the complex (기계, 금속가공, 운송장비, 전기전자, 철강, 기타). */
const mix = [38, 14, 16, 20, 6, 6];

/** Modelled buildings of every parcel; those of one site have its recorded footprint in all. */
export function placeBuildings(
  parcels: readonly Parcel[],
  settlers: readonly Settler[],
  terrain: Terrain,
): PlacedBuilding[] {
  const bySite = new Map<string, Parcel[]>();
  for (const parcel of parcels) {
    if (parcel.site === null) continue;
    bySite.set(parcel.site, [...(bySite.get(parcel.site) ?? []), parcel]);
  }
  const settled = new Map(settlers.map((s) => [s.site.id, s]));
  const rooms = new Map<string, number>();
  for (const [site, own] of bySite) {
    const sector = settled.get(site)?.site.sector ?? null;
    rooms.set(
      site,
      own.reduce((sum, p) => sum + roomFor(p.ring, sector, seedOf(p.id)), 0),
    );
  }
  const ordinals = new Map<string, number>();
  return parcels.flatMap((parcel) => {
    const seed = seedOf(parcel.id);
    const settler = parcel.site === null ? undefined : settled.get(parcel.site);
    const sector = settler ? settler.site.sector : pickSector(seed);
    const area = areaOf(parcel.ring);
    const room = roomFor(parcel.ring, sector, seed);
    const recorded = settler?.footprint ?? null;
    const footprint =
      recorded === null || !settler
        ? area * (0.35 + ((hash32(seed, 41) % 1000) / 1000) * 0.21)
        : (recorded * room) / (rooms.get(settler.site.id) as number);
    return modelBuildings(parcel.ring, sector, footprint, seed).map((building): PlacedBuilding => {
      const owner = parcel.site ?? parcel.id;
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
        address: addressOf(settler),
      };
    });
  });
}

function footOf(terrain: Terrain, corners: readonly (readonly [number, number])[]): number {
  const low = Math.min(...corners.map(([x, z]) => groundHeight(terrain, x, z)));
  return Math.round(low * 10) / 10;
}

function pickSector(seed: number): SectorId {
  let at = hash32(seed, 42) % 100;
  for (let i = 0; i < mix.length; i++) {
    at -= mix[i] as number;
    if (at < 0) return sectorIds[i] as SectorId;
  }
  return 'other';
}

const addressOf = (settler: Settler | undefined): LocalText | null =>
  settler ? settler.site.address : null;

/** Seed of a parcel from its id, so that a change elsewhere leaves its buildings as they are. */
export function seedOf(id: string): number {
  return hash32(...[...id].map((c) => c.charCodeAt(0)));
}
