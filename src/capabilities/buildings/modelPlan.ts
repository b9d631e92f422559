import type { BuildingPart, Plan, Use } from '#capabilities/buildings/building.ts';
import { craneOn } from '#capabilities/buildings/modelCrane.ts';
import { standardFactory, technopark } from '#capabilities/buildings/modelStoreyed.ts';
import { storeyHeight, vesselsBeside } from '#capabilities/buildings/modelVessels.ts';
import { eavesFor, pickRoof } from '#capabilities/buildings/pickRoof.ts';
import { mirrored, place } from '#capabilities/buildings/placeParts.ts';
import type { ModelledBuilding, PlanRequest } from '#capabilities/buildings/planRequest.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import type { Setting } from '#capabilities/buildings/setting.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import type { Extent } from '#capabilities/complex/gridFrame.ts';

type Parts = readonly (readonly [Extent, number, Roof])[];

/** One building in a slot; its footprint is `share` of the slot's area, whatever the plan. */
export function modelPlan(request: PlanRequest): ModelledBuilding {
  const { slot, share, setting, random } = request;
  if (setting === 'standard') return standardFactory(request);
  if (setting === 'technopark' && request.first) return technopark(request);
  const sector = request.sector ?? 'other';
  const built = (slot.u1 - slot.u0) * share;
  const area = built * (slot.v1 - slot.v0);
  const height = eavesFor(sector, setting, area, random());
  const roof = pickRoof(sector, setting, random(), request.before);
  const { plan, use, parts } = shaped(request, built, area, height, roof);
  return { plan, use, parts: [...place(request, parts), ...plantAtEnd(request, parts, area)] };
}

function shaped(
  { slot, share, sector, setting, first, random }: PlanRequest,
  built: number,
  area: number,
  height: number,
  roof: Roof,
): { plan: Plan; use: Use; parts: Parts } {
  const [width, depth] = [slot.u1 - slot.u0, slot.v1 - slot.v0];
  const start = slot.u0;
  const draw = random();
  const box = (u0: number, u1: number, v0 = slot.v0, v1 = slot.v1): Extent => ({ u0, u1, v0, v1 });
  const floors = 3 + Math.floor(random() * 3);
  if (area < 1000 && draw < 0.14) {
    return {
      plan: 'office',
      use: 'office',
      parts: [[box(start, start + built), floors * storeyHeight, 'parapet']],
    };
  }
  if (draw < 0.16 && share < 0.7 && depth > 26) {
    const wide = built / 0.73;
    const edge = slot.v0 + depth * 0.55;
    return {
      plan: 'ell',
      use: 'factory',
      parts: [
        [box(start, start + wide, slot.v0, edge), height, roof],
        [box(start, start + wide * 0.4, edge, slot.v1), height * 0.86, 'plant'],
      ],
    };
  }
  if (draw < 0.25 && share < 0.74 && depth > 32 && built > 40) {
    const wide = built / 0.78;
    const edge = slot.v0 + depth * 0.5;
    return {
      plan: 'u',
      use: 'factory',
      parts: [
        [box(start, start + wide, slot.v0, edge), height, roof],
        [box(start, start + wide * 0.28, edge, slot.v1), height * 0.9, 'gable'],
        [box(start + wide * 0.72, start + wide, edge, slot.v1), height * 0.9, 'plant'],
      ],
    };
  }
  if (setting !== 'waterside' && (draw < 0.56 || (first && area > 1400 && draw < 0.84))) {
    const office = 12 + random() * 4;
    const officeDepth = Math.min(depth, 18 + random() * 18);
    const hall = built - (office * officeDepth) / depth;
    if (hall > 16 && hall + office <= width) {
      const front = random() < 0.5;
      const [v0, v1] = front ? [slot.v0, slot.v0 + officeDepth] : [slot.v1 - officeDepth, slot.v1];
      return {
        plan: 'hall-office',
        use: 'factory',
        parts: [
          ...bays(box(start, start + hall), height, roof, sector, setting, random),
          [box(start + hall, start + hall + office, v0, v1), floors * storeyHeight, 'parapet'],
        ],
      };
    }
  }
  const parts = bays(box(start, start + built), height, roof, sector, setting, random);
  const store = parts.length === 1 && random() < 0.12;
  return {
    plan: parts.length > 1 ? 'row' : 'hall',
    use: store ? 'warehouse' : 'factory',
    parts: store ? [[box(start, start + built), height, 'barrel']] : parts,
  };
}

/** A long hall is often two or three side by side, each with its own roof and eaves. */
function bays(
  hall: Extent,
  height: number,
  roof: Roof,
  sector: SectorId | null,
  setting: Setting,
  random: () => number,
): Parts {
  const long = hall.u1 - hall.u0;
  const most = setting === 'avenue' ? 2 : 3;
  const count = long > 46 && random() < 0.6 ? Math.min(most, Math.floor(long / 30)) : 1;
  const parts: [Extent, number, Roof][] = [];
  let from = hall.u0;
  let last = roof;
  for (let k = 0; k < count; k++) {
    const left = count - k;
    const to = left === 1 ? hall.u1 : from + ((hall.u1 - from) / left) * (0.8 + 0.45 * random());
    const lift = k === 0 ? 0 : (random() - 0.62) * 3.2;
    const own = k === 0 ? roof : pickRoof(sector ?? 'other', setting, random(), last);
    parts.push([{ ...hall, u0: from, u1: to }, height + lift, own]);
    [from, last] = [to, own];
  }
  return parts;
}

/** Vessels or a crane between the built part of a slot and its far end. */
function plantAtEnd(request: PlanRequest, parts: Parts, area: number): BuildingPart[] {
  const { frame, slot, fromEnd, random } = request;
  const used = Math.max(...parts.map(([extent]) => extent.u1));
  const free = { ...slot, u0: used + 1.5 };
  if (free.u1 - free.u0 < 6) return [];
  const at = mirrored(free, slot, fromEnd);
  const sector = request.sector ?? 'other';
  const crane = craneOn(frame, at, sector, request.setting === 'waterside', random);
  return crane ? [crane] : vesselsBeside(frame, at, area, sector, random);
}
