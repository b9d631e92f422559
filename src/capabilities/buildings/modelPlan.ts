import type { BuildingPart, Plan, Use } from '#capabilities/buildings/building.ts';
import type { Slot } from '#capabilities/buildings/modelSlots.ts';
import { storeyHeight, tanksBeside } from '#capabilities/buildings/modelTanks.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import { type Extent, type GridFrame, rectangle } from '#capabilities/complex/gridFrame.ts';

/** Shape of one building (추정 형상). */
export interface ModelledBuilding {
  readonly use: Use;
  readonly plan: Plan;
  readonly parts: readonly BuildingPart[];
}

interface PlanRequest {
  readonly frame: GridFrame;
  readonly slot: Slot;
  /** Part of the slot's area to build on, 0 … 1. */
  readonly share: number;
  /** Built from the far end of the slot: the yard lies at the near one. */
  readonly fromEnd: boolean;
  readonly sector: SectorId | null;
  readonly first: boolean;
  readonly random: () => number;
}

/** Shares of sawtooth, gable, plant and barrel roofs in percent, shifted by sector around 30/34/20/16. */
const roofShares: Record<SectorId, readonly [number, number, number, number]> = {
  machinery: [39, 31, 17, 13],
  metalwork: [32, 42, 12, 14],
  transport: [34, 28, 22, 16],
  electronics: [25, 21, 42, 12],
  steel: [16, 44, 14, 26],
  other: [30, 36, 18, 16],
};

const eaves: Record<SectorId, readonly [number, number]> = {
  machinery: [9.5, 13],
  metalwork: [9, 11.5],
  transport: [10.5, 15],
  electronics: [10, 14.5],
  steel: [12, 18],
  other: [9, 12],
};

/** One building in a slot; its footprint is `share` of the slot's area, whatever the plan. */
export function modelPlan(request: PlanRequest): ModelledBuilding {
  const { slot, share, sector, random } = request;
  const width = slot.u1 - slot.u0;
  const depth = slot.v1 - slot.v0;
  const built = width * share;
  const area = built * depth;
  const [low, high] = eaves[sector ?? 'other'];
  const grand = Math.min(1.35, 1 + Math.max(0, area - 4000) / 14000);
  const height = round(Math.min(24, (low + random() * (high - low)) * grand));
  const roof = pickRoof(sector, random());
  const place = (parts: readonly [Extent, number, Roof][]): BuildingPart[] =>
    parts.map(([extent, h, r]) => ({
      ring: rectangle(request.frame, mirrored(extent, slot, request.fromEnd)).map(
        ([x, z]) => [centi(x), centi(z)] as const,
      ),
      height: h,
      roof: r,
    }));
  const draw = random();
  const done = (
    plan: Plan,
    use: Use,
    parts: readonly [Extent, number, Roof][],
  ): ModelledBuilding => ({
    plan,
    use,
    parts: place(parts),
  });
  const box = (u0: number, u1: number, v0 = slot.v0, v1 = slot.v1): Extent => ({ u0, u1, v0, v1 });
  const start = slot.u0;

  if (area < 1000 && draw < 0.14) {
    const floors = 3 + Math.floor(random() * 3);
    return done('office', 'office', [[box(start, start + built), floors * storeyHeight, 'flat']]);
  }
  if (draw < 0.16 && share < 0.7 && depth > 26) {
    const wide = built / 0.73;
    const edge = slot.v0 + depth * 0.55;
    return done('ell', 'factory', [
      [box(start, start + wide, slot.v0, edge), height, roof],
      [box(start, start + wide * 0.4, edge, slot.v1), round(height * 0.86), 'flat'],
    ]);
  }
  if (draw < 0.27 && share < 0.74 && depth > 32 && built > 40) {
    const wide = built / 0.78;
    const edge = slot.v0 + depth * 0.5;
    return done('u', 'factory', [
      [box(start, start + wide, slot.v0, edge), height, roof],
      [box(start, start + wide * 0.28, edge, slot.v1), round(height * 0.9), 'gable'],
      [box(start + wide * 0.72, start + wide, edge, slot.v1), round(height * 0.9), 'gable'],
    ]);
  }
  if (draw < 0.5 || (request.first && area > 1400 && draw < 0.78)) {
    const office = 12 + random() * 4;
    const officeDepth = Math.min(depth, 16 + random() * 20);
    const hall = built - (office * officeDepth) / depth;
    if (hall > 16 && hall + office <= width) {
      const floors = 3 + Math.floor(random() * 3);
      return done('hall-office', 'factory', [
        [box(start, start + hall), height, roof],
        [
          box(start + hall, start + hall + office, slot.v0, slot.v0 + officeDepth),
          floors * storeyHeight,
          'flat',
        ],
      ]);
    }
  }
  if (draw < 0.72 && built > 44) {
    const bays = Math.min(5, Math.max(2, Math.round(built / (22 + random() * 8))));
    const bay = built / bays;
    const parts: [Extent, number, Roof][] = [];
    for (let k = 0; k < bays; k++) {
      const lift = k % 2 === 0 ? 0 : 0.8;
      parts.push([box(start + k * bay, start + (k + 1) * bay), round(height + lift), roof]);
    }
    return done('row', 'factory', parts);
  }
  const yard = width - built;
  const wantsTanks = sector === 'steel' || sector === 'other' ? 0.4 : 0.15;
  if (yard > 13 && draw > 1 - wantsTanks) {
    const tanks = tanksBeside(
      request.frame,
      mirrored(box(start + built + 1.5, slot.u1), slot, request.fromEnd),
      area,
      random,
    );
    return {
      plan: 'plant',
      use: 'plant',
      parts: [...place([[box(start, start + built), height, roof]]), ...tanks],
    };
  }
  const store = random() < 0.12;
  return done('hall', store ? 'warehouse' : 'factory', [
    [box(start, start + built), height, store ? 'barrel' : roof],
  ]);
}

function pickRoof(sector: SectorId | null, draw: number): Roof {
  const [sawtooth, gable, plant, barrel] = roofShares[sector ?? 'other'];
  const at = draw * (sawtooth + gable + plant + barrel);
  if (at < sawtooth) return 'sawtooth';
  if (at < sawtooth + gable) return 'gable';
  return at < sawtooth + gable + plant ? 'plant' : 'barrel';
}

function mirrored(extent: Extent, slot: Slot, flip: boolean): Extent {
  if (!flip) return extent;
  return { ...extent, u0: slot.u0 + slot.u1 - extent.u1, u1: slot.u0 + slot.u1 - extent.u0 };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const centi = (value: number): number => Math.round(value * 100) / 100;
