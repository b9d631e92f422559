import { distanceToLine } from '#capabilities/product-files/distanceToLine.ts';

type Point = readonly [x: number, z: number];

interface Surroundings {
  /** Outlines of the building's volumes, scene metres. */
  readonly rings: readonly (readonly Point[])[];
  /** True where something stands or the ground ends. */
  readonly taken: (x: number, z: number) => boolean;
  readonly roads: readonly (readonly Point[])[];
  /** True where somebody who looks along a heading (degrees clockwise from north) from above sees what stands there. */
  readonly seen: (x: number, z: number, heading: number) => boolean;
}

export interface PlaceBefore {
  readonly x: number;
  readonly z: number;
  /** Direction to the building, degrees clockwise from north. */
  readonly heading: number;
}

/** Metres between a wall and the edge of what stands before it; tried in turn. */
const gaps = [4, 9, 16, 26, 40];
/** Shortest wall that something stands before, metres. */
const shortest = 5;

/**
 * Where a round thing stands outside a building: before the middle of that wall which lies nearest a road, where it can be
 * seen with the building behind it, as near as it has room. Null where there is none all round.
 */
export function placeBefore(
  { rings, taken, roads, seen }: Surroundings,
  radius: number,
): PlaceBefore | null {
  const walls = rings.flatMap(wallsOf).filter(({ length }) => length >= shortest);
  for (const gap of gaps) {
    const free = walls
      .map(({ middle, outward }) => {
        const reach = radius + gap;
        const x = middle[0] + outward[0] * reach;
        const z = middle[1] + outward[1] * reach;
        const heading = (Math.atan2(-outward[0], outward[1]) * 180) / Math.PI;
        return { x, z, heading: (heading + 360) % 360 };
      })
      .filter(({ x, z, heading }) => isFree(x, z, radius + 1, taken) && seen(x, z, heading))
      .map((place) => ({ place, road: distanceToRoads(place.x, place.z, roads) }))
      .sort((a, b) => a.road - b.road);
    if (free[0]) return free[0].place;
  }
  return null;
}

function wallsOf(ring: readonly Point[]) {
  const n = ring.length;
  const area = ring.reduce((sum, [x, z], i) => {
    const [nx, nz] = ring[(i + 1) % n] as Point;
    return sum + x * nz - nx * z;
  }, 0);
  const side = area > 0 ? 1 : -1;
  return ring.map((a, i) => {
    const b = ring[(i + 1) % n] as Point;
    const [dx, dz] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dz) || 1;
    return {
      length,
      middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const,
      outward: [(dz / length) * side, (-dx / length) * side] as const,
    };
  });
}

/** True where nothing stands under a disc: tried on rings of points no more than 3 m apart. */
function isFree(x: number, z: number, radius: number, taken: Surroundings['taken']): boolean {
  if (taken(x, z)) return false;
  const rings = Math.max(1, Math.ceil(radius / 3));
  for (let k = 1; k <= rings; k++) {
    const r = (radius * k) / rings;
    const points = Math.max(8, Math.ceil((2 * Math.PI * r) / 3));
    for (let i = 0; i < points; i++) {
      const angle = (i / points) * 2 * Math.PI;
      if (taken(x + Math.cos(angle) * r, z + Math.sin(angle) * r)) return false;
    }
  }
  return true;
}

const distanceToRoads = (x: number, z: number, roads: Surroundings['roads']): number =>
  Math.min(...roads.map((line) => distanceToLine(x, z, line)));
