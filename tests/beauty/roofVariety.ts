import type { Roof } from '#capabilities/buildings/roof.ts';

/** A building as it stands in the place and in the picture. */
export interface SeenBuilding {
  readonly gid: number;
  /** Of its largest part. */
  readonly roof: Roof;
  /** Of all its parts. */
  readonly roofs: ReadonlySet<Roof>;
  readonly areaM2: number;
  readonly heightM: number;
  /** Middle and half of its diagonal, scene metres. */
  readonly at: readonly [x: number, z: number];
  readonly radius: number;
  /** Middle of its roof in the picture, pixels. */
  readonly pixel: readonly [x: number, y: number];
}

/** Roofs that look alike from above count as one kind. */
const kinds: Partial<Record<Roof, string>> = { plant: 'flat', parapet: 'flat', curtain: 'flat' };
export const roofKind = (roof: Roof): string => kinds[roof] ?? roof;

/** Neighbours stand no farther apart than this, metres between their round outlines. */
const gap = 30;

/** True where two buildings look the same: roof, size within a fifth, height within a tenth. */
function alike(a: SeenBuilding, b: SeenBuilding): boolean {
  return (
    roofKind(a.roof) === roofKind(b.roof) &&
    Math.max(a.areaM2, b.areaM2) < Math.min(a.areaM2, b.areaM2) * 1.2 &&
    Math.max(a.heightM, b.heightM) < Math.min(a.heightM, b.heightM) * 1.1
  );
}

/** The largest group of buildings that are each other's neighbours and look the same. */
export function likeNeighbours(buildings: readonly SeenBuilding[]): SeenBuilding[] {
  const left = new Set(buildings);
  let largest: SeenBuilding[] = [];
  for (const first of buildings) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let i = 0; i < group.length; i++) {
      const one = group[i] as SeenBuilding;
      for (const other of left) {
        const apart = Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]);
        if (apart - one.radius - other.radius > gap || !alike(one, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    if (group.length > largest.length) largest = group;
  }
  return largest;
}

/** Fewest kinds of roof in any crop of so many pixels that lies mostly on works; null where there is none. */
export function fewestRoofs(
  buildings: readonly SeenBuilding[],
  crops: readonly (readonly [left: number, top: number])[],
  side = 500,
): { kinds: string[]; crop: readonly [number, number] } | null {
  let fewest: { kinds: string[]; crop: readonly [number, number] } | null = null;
  for (const crop of crops) {
    const inside = buildings.filter(({ pixel: [x, y] }) => {
      const [u, v] = [x - crop[0], y - crop[1]];
      return u >= 0 && v >= 0 && u < side && v < side;
    });
    const found = [...new Set(inside.flatMap(({ roofs }) => [...roofs].map(roofKind)))];
    if (!fewest || found.length < fewest.kinds.length) fewest = { kinds: found, crop };
  }
  return fewest;
}
