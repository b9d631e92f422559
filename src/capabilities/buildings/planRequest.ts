import type { BuildingPart, Plan, Use } from '#capabilities/buildings/building.ts';
import type { Slot } from '#capabilities/buildings/modelSlots.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import type { Setting } from '#capabilities/buildings/setting.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import type { GridFrame } from '#capabilities/complex/gridFrame.ts';

/** Shape of one building (추정 형상). */
export interface ModelledBuilding {
  readonly use: Use;
  readonly plan: Plan;
  readonly parts: readonly BuildingPart[];
}

export interface PlanRequest {
  readonly frame: GridFrame;
  readonly slot: Slot;
  /** Part of the slot's area to build on, 0 … 1. */
  readonly share: number;
  /** Built from the far end of the slot: the yard lies at the near one. */
  readonly fromEnd: boolean;
  readonly sector: SectorId | null;
  readonly setting: Setting;
  readonly first: boolean;
  /** Roof of the hall before, which this one should differ from. */
  readonly before: Roof | null;
  readonly random: () => number;
}
