import { craneOn } from '#capabilities/buildings/modelCrane.ts';
import { modelPlan } from '#capabilities/buildings/modelPlan.ts';
import { modelSlots, type Slot } from '#capabilities/buildings/modelSlots.ts';
import type { ModelledBuilding } from '#capabilities/buildings/planRequest.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import type { Setting } from '#capabilities/buildings/setting.ts';
import { type SectorId, sectorIds } from '#capabilities/companies/sector.ts';
import { areaOf } from '#capabilities/complex/convex.ts';
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
  return modelSlots(parcel, depthFor(parcel, sector, seed), seed).capacity;
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
  setting: Setting = 'plain',
): ModelledBuilding[] {
  const depth = depthFor(parcel, sector, seed);
  const { frame, slots, capacity } = modelSlots(parcel, depth, seed, setting === 'avenue');
  if (slots.length === 0) return [];
  const used = leaveYard(slots, Math.min(footprint, capacity), seed);
  const room = used.reduce((sum, s) => sum + size(s), 0);
  const share = Math.min(1, footprint / room);
  const fromEnd = hash32(seed, 21) % 2 === 1;
  let before: Roof | null = null;
  const buildings = used.map((slot, i): ModelledBuilding => {
    const random = seededRandom(hash32(seed, 31, i));
    const shape = { frame, slot, share, fromEnd, sector, setting, first: i === 0, before, random };
    const building = modelPlan(shape);
    before = building.parts[0]?.roof ?? null;
    return building;
  });
  const [first] = buildings;
  const yard = slots.find((slot) => !used.includes(slot));
  if (!first || !yard) return buildings;
  const random = seededRandom(hash32(seed, 51));
  const crane = craneOn(frame, yard, sector ?? 'other', setting === 'waterside', random);
  if (!crane) return buildings;
  return [{ ...first, parts: [...first.parts, crane] }, ...buildings.slice(1)];
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

/** Halls on wide ground are deeper. */
function depthFor(parcel: Ring, sector: SectorId | null, seed: number): number {
  const [low, high] = hallDepth[sector ?? 'other'];
  const wide = areaOf(parcel) > 20000 ? 1.2 : 1;
  return (low + ((hash32(seed, 23) % 1000) / 1000) * (high - low)) * wide;
}

const size = (s: Slot): number => (s.u1 - s.u0) * (s.v1 - s.v0);
