import Flatbush from 'flatbush';
import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import { hitGantry } from '#capabilities/buildings/hitGantry.ts';
import { roofs } from '#capabilities/buildings/roof.ts';
import { roofRise } from '#capabilities/buildings/roofRise.ts';

/** A ray in scene metres; the direction need not be of unit length, distances come in its lengths. */
export interface Ray {
  readonly origin: readonly [x: number, y: number, z: number];
  readonly direction: readonly [x: number, y: number, z: number];
}

/** A tile that can be asked what a ray hits. */
export interface PickTile {
  readonly columns: FootprintColumns;
  readonly index: Flatbush;
  /** Highest top, metres above sea level. */
  readonly top: number;
}

/** Length of ground looked at in one query, metres: short boxes keep grazing rays cheap; longer in wide tiles. */
const shortest = 60;
const stridesAcross = 64;

/** Serialised index of a tile's outlines (a Flatbush), for a worker to make and the page to search. */
export function indexFootprints(columns: FootprintColumns): ArrayBuffer | null {
  if (columns.parts === 0) return null;
  const index = new Flatbush(columns.parts, 8, Float32Array);
  for (let part = 0; part < columns.parts; part++) {
    let [minX, minZ, maxX, maxZ] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let k = columns.starts[part] as number; k < (columns.starts[part + 1] as number); k++) {
      const x = columns.corners[k * 2] as number;
      const z = columns.corners[k * 2 + 1] as number;
      minX = Math.min(minX, x);
      minZ = Math.min(minZ, z);
      maxX = Math.max(maxX, x);
      maxZ = Math.max(maxZ, z);
    }
    index.add(minX, minZ, maxX, maxZ);
  }
  index.finish();
  return index.data as ArrayBuffer;
}

/** Height of a part's highest point above its foot, metres. */
export function partHeight(columns: FootprintColumns, part: number): number {
  const roof = roofs[columns.roof[part] as number] ?? 'flat';
  return (columns.height[part] as number) + roofRise(roof, spanOf(columns, part)) * 0.5;
}

/**
 * The nearest part that a ray enters before `limit`, with its distance; parts count as prisms up to the middle of
 * their roof, cranes as their beams, and only what is solid counts. Walks the ray over the ground in short boxes and stops at the first that holds a hit.
 */
export function pickFootprints(
  tile: PickTile,
  ray: Ray,
  limit: number,
  isSolid: (feature: number) => boolean = () => true,
): { feature: number; part: number; distance: number } | null {
  const { columns, index, top } = tile;
  const ox = ray.origin[0] - columns.originX;
  const oz = ray.origin[2] - columns.originZ;
  const [dx, dy, dz] = ray.direction;
  const along = Math.hypot(dx, dz);
  const enter = Math.max(
    0,
    clip(ox, dx, index.minX, index.maxX)[0],
    clip(oz, dz, index.minY, index.maxY)[0],
    dy < 0 ? (top - ray.origin[1]) / dy : 0,
  );
  const leave = Math.min(
    limit,
    clip(ox, dx, index.minX, index.maxX)[1],
    clip(oz, dz, index.minY, index.maxY)[1],
  );
  if (!(enter < leave)) return null;
  const stride = Math.max(shortest, (index.maxX - index.minX) / stridesAcross);
  const step = along > 1e-9 ? stride / along : leave - enter;
  for (let t = enter; t < leave; t += step) {
    const end = Math.min(leave, t + step);
    const [x0, x1] = [ox + dx * t, ox + dx * end];
    const [z0, z1] = [oz + dz * t, oz + dz * end];
    let best: { feature: number; part: number; distance: number } | null = null;
    const found = index.search(
      Math.min(x0, x1),
      Math.min(z0, z1),
      Math.max(x0, x1),
      Math.max(z0, z1),
    );
    for (const part of found) {
      if (!isSolid(columns.feature[part] as number)) continue;
      const distance = hitPart(columns, part, ox, ray.origin[1], oz, dx, dy, dz);
      if (distance < (best?.distance ?? limit)) {
        best = { feature: columns.feature[part] as number, part, distance };
      }
    }
    if (best && best.distance <= end + 1e-9) return best;
    if (best) limit = Math.min(limit, best.distance + 1e-9);
  }
  return null;
}

/** Distance at which a ray enters a part, or Infinity. */
export function hitPart(
  columns: FootprintColumns,
  part: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const from = columns.starts[part] as number;
  const to = columns.starts[part + 1] as number;
  if (to - from === 4 && roofs[columns.roof[part] as number] === 'gantry')
    return hitGantry(columns, part, [ox, oy, oz], [dx, dy, dz]);
  const floor = (columns.base[part] as number) - 1.2;
  const roof = (columns.base[part] as number) + partHeight(columns, part);
  let nearest = Infinity;
  let inside = false;
  const lid = Math.abs(dy) > 1e-12 ? (roof - oy) / dy : Number.NaN;
  const lidX = ox + dx * lid;
  const lidZ = oz + dz * lid;
  for (let k = from; k < to; k++) {
    const m = k + 1 === to ? from : k + 1;
    const ax = columns.corners[k * 2] as number;
    const az = columns.corners[k * 2 + 1] as number;
    const ex = (columns.corners[m * 2] as number) - ax;
    const ez = (columns.corners[m * 2 + 1] as number) - az;
    const cross = dx * ez - dz * ex;
    if (Math.abs(cross) > 1e-12) {
      const t = ((ax - ox) * ez - (az - oz) * ex) / cross;
      const s = ((ax - ox) * dz - (az - oz) * dx) / cross;
      const y = oy + dy * t;
      if (t >= 0 && s >= 0 && s <= 1 && y >= floor && y <= roof) nearest = Math.min(nearest, t);
    }
    if (az > lidZ !== az + ez > lidZ && lidX < (ex * (lidZ - az)) / ez + ax) inside = !inside;
  }
  if (inside && lid >= 0) nearest = Math.min(nearest, lid);
  return nearest;
}

/** Shorter side of the part's first corner, metres: the span its roof bridges. */
function spanOf(columns: FootprintColumns, part: number): number {
  const k = (columns.starts[part] as number) * 2;
  const c = columns.corners;
  const side = (a: number, b: number): number =>
    Math.hypot((c[b] as number) - (c[a] as number), (c[b + 1] as number) - (c[a + 1] as number));
  return Math.min(side(k, k + 2), side(k + 2, k + 4));
}

function clip(o: number, d: number, low: number, high: number): [number, number] {
  if (Math.abs(d) < 1e-12)
    return o < low || o > high ? [Infinity, -Infinity] : [-Infinity, Infinity];
  const a = (low - o) / d;
  const b = (high - o) / d;
  return [Math.min(a, b), Math.max(a, b)];
}
