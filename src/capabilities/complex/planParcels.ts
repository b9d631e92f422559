import { areaOf, counterClockwise, inset } from '#capabilities/complex/convex.ts';
import type { Zone } from '#capabilities/complex/cutCells.ts';
import { demandPlots, type Settler } from '#capabilities/complex/demandPlots.ts';
import { dividePlot } from '#capabilities/complex/dividePlot.ts';
import { extentOf } from '#capabilities/complex/gridFrame.ts';
import type { Parcel } from '#capabilities/complex/place.ts';
import type { Ring } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

/** Parcels of all blocks: those of the sites first served, the rest of the usual size; slivers stay green. */
export function planParcels(
  zones: readonly Zone[],
  cellsOf: readonly (readonly Ring[])[],
  settlers: readonly Settler[],
): Parcel[] {
  const demands = demandPlots(cellsOf.flat(), settlers);
  let next = 0;
  return zones.flatMap((zone, z) => {
    let number = 0;
    return (cellsOf[z] as readonly Ring[]).flatMap((cell, c) =>
      dividePlot(cell, zone.frame, demands[next++] ?? [], hash32(z, c))
        .filter(({ ring, site }) => site !== null || usable(ring, zone))
        .map(
          ({ ring, site }): Parcel => ({
            id: `${zone.id}-${String(++number).padStart(4, '0')}`,
            ring: counterClockwise(ring).map(
              ([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100] as const,
            ),
            block: zone.id,
            site,
          }),
        ),
    );
  });
}

function usable(ring: Ring, zone: Zone): boolean {
  if (ring.length < 3 || areaOf(ring) < 700) return false;
  const { u0, u1, v0, v1 } = extentOf(zone.frame, ring);
  return Math.min(u1 - u0, v1 - v0) > 20 && areaOf(inset(ring, 8)) > 120;
}
