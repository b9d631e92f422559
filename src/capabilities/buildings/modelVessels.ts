import type { BuildingPart } from '#capabilities/buildings/building.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import { type Extent, type GridFrame, rectangle } from '#capabilities/complex/gridFrame.ts';
import type { Ring } from '#shared/geo.ts';

/** Height of one office floor, metres. */
export const storeyHeight = 3.6;

/** Vessels of a hall together cover less than this share of it. */
const mostCovered = 0.05;

/** How often a hall of a sector has tanks, silos and a cooling tower beside it, in percent. */
const often: Record<SectorId, readonly [tanks: number, silos: number, cooling: number]> = {
  machinery: [20, 4, 2],
  metalwork: [22, 6, 2],
  transport: [22, 4, 3],
  electronics: [34, 4, 9],
  steel: [34, 18, 12],
  other: [26, 20, 4],
};

/** A row of vessels and perhaps a stack, each as the square around it, on the open end of a slot beside a hall of `area` ㎡. */
export function vesselsBeside(
  frame: GridFrame,
  free: Extent,
  area: number,
  sector: SectorId,
  random: () => number,
): BuildingPart[] {
  const [tanks, silos, cooling] = often[sector];
  const draw = random() * 100;
  const parts: BuildingPart[] = [];
  let next = free.v0 + 1;
  const row = (roof: Roof, radius: number, height: number, most: number): void => {
    const fits = Math.floor((free.v1 - next) / (radius * 2 + 0.8));
    const covered = Math.floor((area * mostCovered) / (4 * radius * radius));
    for (let k = 0; k < Math.min(most, fits, covered); k++) {
      next += radius;
      parts.push({
        ring: around(frame, free.u0 + radius + 0.6, next, radius),
        height: tenth(height),
        roof,
      });
      next += radius + 0.8;
    }
  };
  const most = (free.u1 - free.u0) / 2 - 0.8;
  if (most < 1.6) return parts;
  if (draw < tanks)
    row(
      'tank',
      Math.min(most, 2.6 + random() * 2.4),
      8 + random() * 7,
      2 + Math.floor(random() * 4),
    );
  else if (draw < tanks + silos)
    row(
      'silo',
      Math.min(most, 2 + random() * 1.6),
      14 + random() * 9,
      2 + Math.floor(random() * 4),
    );
  else if (draw < tanks + silos + cooling)
    row(
      'cooling',
      Math.min(most, 4 + random() * 2),
      12 + random() * 5,
      1 + Math.floor(random() * 2),
    );
  if (random() * 100 < stackOdds(area, sector) && free.v1 - next > 6) {
    const radius = 1.5 + random() * 0.7;
    parts.push({
      ring: around(frame, free.u0 + radius + 0.6, free.v1 - radius - 1.2, radius),
      height: Math.round(26 + random() * 24),
      roof: 'stack',
    });
  }
  return parts;
}

function stackOdds(area: number, sector: SectorId): number {
  const heavy = sector === 'steel' ? 1.6 : 1;
  return (area > 1500 ? 20 : area > 800 ? 7 : 0) * heavy;
}

/** The square around a round outline: a tile stores it in three corners. */
function around(frame: GridFrame, u: number, v: number, radius: number): Ring {
  const square = { u0: u - radius, u1: u + radius, v0: v - radius, v1: v + radius };
  return rectangle(frame, square).map(
    ([x, z]) => [Math.round(x * 100) / 100, Math.round(z * 100) / 100] as const,
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
