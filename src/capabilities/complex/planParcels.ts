import { areaOf, counterClockwise, inset } from '#capabilities/complex/convex.ts';
import type { Zone } from '#capabilities/complex/cutCells.ts';
import { demandPlots, type Settler } from '#capabilities/complex/demandPlots.ts';
import { dividePlot } from '#capabilities/complex/dividePlot.ts';
import { extentOf } from '#capabilities/complex/gridFrame.ts';
import type { Parcel } from '#capabilities/complex/place.ts';
import { type Draft, settlePlots } from '#capabilities/complex/settlePlots.ts';
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
  const drafts = zones.flatMap((zone, z) =>
    (cellsOf[z] as readonly Ring[]).flatMap((cell, c) =>
      dividePlot(cell, zone.frame, demands[next++] ?? [], hash32(z, c))
        .filter(({ ring }) => usable(ring, zone))
        .map(
          ({ ring, site }): Draft => ({ zone: z, frame: zone.frame, ring: settled(ring), site }),
        ),
    ),
  );
  const numbers = zones.map(() => 0);
  return settlePlots(drafts, settlers).map(({ zone, ring, site }): Parcel => {
    const number = (numbers[zone] as number) + 1;
    numbers[zone] = number;
    const block = (zones[zone] as Zone).id;
    return { id: `${block}-${String(number).padStart(4, '0')}`, ring: settled(ring), block, site };
  });
}

function usable(ring: Ring, zone: Zone): boolean {
  if (ring.length < 3 || areaOf(ring) < 500) return false;
  const { u0, u1, v0, v1 } = extentOf(zone.frame, ring);
  return Math.min(u1 - u0, v1 - v0) > 16 && areaOf(inset(ring, 6)) > 80;
}

/** Counter-clockwise, to the centimetre. */
const settled = (ring: Ring): Ring =>
  counterClockwise(ring).map(
    ([x, z]) => [Math.round(x * 100) / 100, Math.round(z * 100) / 100] as const,
  );
