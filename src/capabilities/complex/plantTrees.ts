import type { Ground } from '#capabilities/buildings/manifest.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { landUses, type Terrain } from '#capabilities/complex/place.ts';
import { points } from '#capabilities/complex/points.ts';
import { hash32 } from '#shared/hash.ts';

/** A street tree: foot in scene metres, height in metres, chance in 0 … 255 for its tone. */
export interface Tree {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly height: number;
  readonly chance: number;
}

/** Rows beside an avenue and a main road, metres from the middle as a share of the width or fixed, and the distance between trees. */
const avenueRows = [-37, -22, 0, 22, 37];
const between = { avenue: 13, main: 19, lawn: 24 };

/** Trees of avenues, main roads and the lawns of plots; woods are painted, not planted. */
export function plantTrees(ground: Ground, terrain: Terrain): Tree[] {
  const trees: Tree[] = [];
  const plant = (x: number, z: number, tall: number): void => {
    const seed = hash32(Math.round(x * 4), Math.round(z * 4));
    if (!dry(terrain, x, z)) return;
    const height = tall * (0.78 + 0.5 * ((seed & 0xff) / 255));
    trees.push({ x, y: groundHeight(terrain, x, z), z, height, chance: (seed >>> 8) & 0xff });
  };
  for (const road of ground.roads) {
    if (road.class === 'street') continue;
    const rows =
      road.class === 'avenue' ? avenueRows : [-road.width / 2 - 1.8, road.width / 2 + 1.8];
    along(points(road.line), between[road.class], (x, z, sideX, sideZ) => {
      for (const row of rows)
        plant(x + sideX * row, z + sideZ * row, road.class === 'avenue' ? 8 : 7);
    });
  }
  for (const flat of ground.parcels) {
    const ring = points(flat);
    ring.forEach(([ax, az], i) => {
      const [bx, bz] = ring[(i + 1) % ring.length] as readonly [number, number];
      const length = Math.hypot(bx - ax, bz - az);
      const [ux, uz] = [(bx - ax) / length, (bz - az) / length];
      for (let d = 9; d < length - 9; d += between.lawn) {
        const seed = hash32(Math.round(ax), Math.round(az), Math.round(d));
        if (seed % 100 > 46) continue;
        const at = d + ((seed >>> 8) & 15);
        if (at < length - 6) plant(ax + ux * at + uz * 1.4, az + uz * at - ux * 1.4, 6.2);
      }
    });
  }
  return trees;
}

function dry(terrain: Terrain, x: number, z: number): boolean {
  const i = Math.round((x - terrain.minX) / terrain.step);
  const j = Math.round((z - terrain.minZ) / terrain.step);
  if (i < 0 || j < 0 || i >= terrain.size || j >= terrain.size) return false;
  const use = landUses[terrain.landUse[j * terrain.size + i] as number];
  return use !== 'sea' && use !== 'water';
}

function along(
  line: readonly (readonly [number, number])[],
  step: number,
  visit: (x: number, z: number, sideX: number, sideZ: number) => void,
): void {
  let left = step / 2;
  for (let i = 0; i + 1 < line.length; i++) {
    const [ax, az] = line[i] as readonly [number, number];
    const [bx, bz] = line[i + 1] as readonly [number, number];
    const length = Math.hypot(bx - ax, bz - az);
    if (length < 1e-6) continue;
    const [ux, uz] = [(bx - ax) / length, (bz - az) / length];
    for (; left < length; left += step) visit(ax + ux * left, az + uz * left, -uz, ux);
    left -= length;
  }
}
