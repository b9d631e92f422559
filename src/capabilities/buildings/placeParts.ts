import type { BuildingPart } from '#capabilities/buildings/building.ts';
import type { Slot } from '#capabilities/buildings/modelSlots.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import { type Extent, type GridFrame, rectangle } from '#capabilities/complex/gridFrame.ts';

/** Where the volumes of a slot stand: in the frame's metres, built from the slot's far end if `fromEnd`. */
export interface Ground {
  readonly frame: GridFrame;
  readonly slot: Slot;
  readonly fromEnd: boolean;
}

/** Volumes drawn from the near end of a slot as parts in the scene, corners to the centimetre. */
export function place(
  { frame, slot, fromEnd }: Ground,
  parts: readonly (readonly [Extent, height: number, roof: Roof])[],
): BuildingPart[] {
  return parts.map(([extent, height, roof]) => ({
    ring: rectangle(frame, mirrored(extent, slot, fromEnd)).map(
      ([x, z]) => [centi(x), centi(z)] as const,
    ),
    height: Math.round(height * 10) / 10,
    roof,
  }));
}

/** The same extent counted from the other end of the slot where it is built from there. */
export function mirrored(extent: Extent, slot: Slot, flip: boolean): Extent {
  if (!flip) return extent;
  return { ...extent, u0: slot.u0 + slot.u1 - extent.u1, u1: slot.u0 + slot.u1 - extent.u0 };
}

const centi = (value: number): number => Math.round(value * 100) / 100;
