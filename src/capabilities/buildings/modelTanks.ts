import type { BuildingPart } from '#capabilities/buildings/building.ts';
import { type Extent, type GridFrame, toScene } from '#capabilities/complex/gridFrame.ts';
import type { Ring } from '#shared/geo.ts';

/** Height of one office floor, metres. */
export const storeyHeight = 3.6;

const corners = 12;

/** A row of tanks and perhaps a stack on the open end of a slot; together below 4 % of the hall's `area`. */
export function tanksBeside(
  frame: GridFrame,
  free: Extent,
  area: number,
  random: () => number,
): BuildingPart[] {
  const parts: BuildingPart[] = [];
  const radius = Math.min(2.6 + random() * 2.6, (free.u1 - free.u0) / 2 - 1);
  const most = Math.floor((area * 0.04) / (3 * radius * radius));
  const fits = Math.floor((free.v1 - free.v0 - 2) / (radius * 2 + 1.2));
  const count = Math.min(most, fits, 2 + Math.floor(random() * 4));
  const height = Math.round((7 + random() * 7) * 10) / 10;
  const u = free.u0 + radius + 0.5;
  for (let k = 0; k < count; k++) {
    const v = free.v0 + 1 + radius + k * (radius * 2 + 1.2);
    parts.push({ ring: round(frame, u, v, radius), height, roof: 'tank' });
  }
  const stackFits = (count + 1) * (radius * 2 + 1.2) + 4 < free.v1 - free.v0;
  if (area > 1800 && stackFits && random() < 0.7) {
    const v = free.v1 - 3.5;
    parts.push({
      ring: round(frame, u, v, 1.5 + random() * 0.7),
      height: Math.round(26 + random() * 24),
      roof: 'stack',
    });
  }
  return parts;
}

function round(frame: GridFrame, u: number, v: number, radius: number): Ring {
  return Array.from({ length: corners }, (_, k) => {
    const angle = (-2 * Math.PI * k) / corners;
    const [x, z] = toScene(frame, u + radius * Math.cos(angle), v + radius * Math.sin(angle));
    return [Math.round(x * 100) / 100, Math.round(z * 100) / 100] as const;
  });
}
