import type { BuildingPart } from '#capabilities/buildings/building.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import { type Extent, type GridFrame, rectangle } from '#capabilities/complex/gridFrame.ts';

/** How often open ground beside a hall has a portal crane, by sector, in percent: about one parcel in ten. */
const often: Record<SectorId, number> = {
  machinery: 11,
  metalwork: 14,
  transport: 11,
  electronics: 2,
  steel: 32,
  other: 4,
};

/**
 * A portal crane on open ground, or null where there is no room or no use for one; on the water (`waterside`) a goliath
 * where the ground is large enough.
 */
export function craneOn(
  frame: GridFrame,
  free: Extent,
  sector: SectorId,
  waterside: boolean,
  random: () => number,
): BuildingPart | null {
  const [wide, deep] = [free.u1 - free.u0, free.v1 - free.v0];
  const [long, short] = [Math.max(wide, deep), Math.min(wide, deep)];
  if (waterside && long >= 58 && short >= 20 && random() < 0.7) {
    return crane(
      frame,
      free,
      Math.min(long - 4, 78 + random() * 30),
      18,
      Math.round(54 + random() * 22),
    );
  }
  if (random() * 100 >= often[sector] || long < 15 || short < 9) return null;
  const span = Math.min(long - 2, 16 + random() * 12);
  return crane(
    frame,
    free,
    span,
    Math.min(short - 1.5, 8),
    Math.round((9 + random() * 4) * 10) / 10,
  );
}

function crane(
  frame: GridFrame,
  free: Extent,
  span: number,
  deep: number,
  height: number,
): BuildingPart {
  const [u, v] = [(free.u0 + free.u1) / 2, (free.v0 + free.v1) / 2];
  const along = free.u1 - free.u0 >= free.v1 - free.v0;
  const [du, dv] = along ? [span / 2, deep / 2] : [deep / 2, span / 2];
  const ring = rectangle(frame, { u0: u - du, u1: u + du, v0: v - dv, v1: v + dv });
  return {
    ring: ring.map(([x, z]) => [Math.round(x * 100) / 100, Math.round(z * 100) / 100] as const),
    height,
    roof: 'gantry',
  };
}
