import { type ModelledBuilding, modelPlan } from '#capabilities/buildings/modelPlan.ts';
import { modelSlots, type Slot } from '#capabilities/buildings/modelSlots.ts';
import { type SectorId, sectorIds } from '#capabilities/companies/sector.ts';
import type { Ring } from '#shared/geo.ts';
import { hash32, seededRandom } from '#shared/hash.ts';

/** Depth of a hall aimed at, metres, by sector: fabs and assembly deep, job shops shallow. */
const hallDepth: Record<SectorId, readonly [number, number]> = {
  machinery: [26, 38],
  metalwork: [24, 32],
  transport: [32, 46],
  electronics: [30, 42],
  steel: [34, 46],
  other: [25, 36],
};

/** Sectors of plots without a known tenant, in percent (기계, 금속가공, 운송장비, 전기·전자, 철강·소재, 기타). */
const mix = [38, 14, 16, 20, 6, 6];

/** Sector by which the buildings of a plot without a known tenant are shaped. */
export function modelSector(seed: number): SectorId {
  let at = hash32(seed, 42) % 100;
  for (let i = 0; i < mix.length; i++) {
    at -= mix[i] as number;
    if (at < 0) return sectorIds[i] as SectorId;
  }
  return 'other';
}

/** Largest footprint in ㎡ that a parcel can hold. */
export function roomFor(parcel: Ring, sector: SectorId | null, seed: number): number {
  return modelSlots(parcel, depthFor(sector, seed), seed).capacity;
}

/**
 * Buildings of a parcel with a footprint of `footprint` ㎡ in all (or as much as fits), parallel to its longest edge.
 * Shapes are modelled (추정 형상): the same parcel and seed always give the same buildings.
 */
export function modelBuildings(
  parcel: Ring,
  sector: SectorId | null,
  footprint: number,
  seed: number,
): ModelledBuilding[] {
  const { frame, slots, capacity } = modelSlots(parcel, depthFor(sector, seed), seed);
  if (slots.length === 0) return [];
  const used = leaveYard(slots, Math.min(footprint, capacity), seed);
  const room = used.reduce((sum, s) => sum + size(s), 0);
  const share = Math.min(1, footprint / room);
  const fromEnd = hash32(seed, 21) % 2 === 1;
  return used.map((slot, i) => {
    const random = seededRandom(hash32(seed, 31, i));
    return modelPlan({ frame, slot, share, fromEnd, sector, first: i === 0, random });
  });
}

/** Drops slots at one end while the others can still take the footprint: the open yard. */
function leaveYard(slots: readonly Slot[], footprint: number, seed: number): Slot[] {
  const kept = [...slots];
  const front = hash32(seed, 22) % 2 === 0;
  let room = kept.reduce((sum, s) => sum + size(s), 0);
  while (kept.length > 1) {
    const candidate = (front ? kept[0] : kept.at(-1)) as Slot;
    if ((room - size(candidate)) * 0.92 < footprint) break;
    room -= size(candidate);
    if (front) kept.shift();
    else kept.pop();
  }
  return kept;
}

function depthFor(sector: SectorId | null, seed: number): number {
  const [low, high] = hallDepth[sector ?? 'other'];
  return low + ((hash32(seed, 23) % 1000) / 1000) * (high - low);
}

const size = (s: Slot): number => (s.u1 - s.u0) * (s.v1 - s.v0);
