import type { Ground } from '#capabilities/buildings/manifest.ts';
import { bankWide, freeboard } from '#capabilities/complex/bank.ts';
import { toLine } from '#capabilities/complex/convex.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { landUses, type Terrain } from '#capabilities/complex/place.ts';
import { points } from '#capabilities/complex/points.ts';
import { watersOf } from '#capabilities/complex/profiledRoads.ts';
import { insideRing, type ScenePoint } from '#shared/geo.ts';
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
const between = { avenue: 13, main: 19, lawn: 24, bank: 21 };

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
  for (const [x, z, y] of banksOf(ground, terrain)) {
    const seed = hash32(Math.round(x * 4), Math.round(z * 4));
    if (seed % 100 < 44)
      trees.push({ x, y, z, height: 5 + ((seed >>> 8) % 40) / 10, chance: (seed >>> 16) & 0xff });
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

/** Places on the banks of streams and of the estuary, clear of bridges: x, z and the height of the lawn. */
function* banksOf(ground: Ground, terrain: Terrain): Generator<[x: number, z: number, y: number]> {
  const waters = watersOf(ground);
  const mains = ground.roads.filter((road) => road.class !== 'street');
  const lines = mains.map((road) => ({ line: points(road.line), reach: road.width / 2 + 9 }));
  for (const water of waters) {
    if (!water.canal) continue;
    const { ring, surface } = water;
    for (const [i, a] of ring.entries()) {
      const b = ring[(i + 1) % ring.length] as ScenePoint;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const [ox, oz] = [(a[1] - b[1]) / length, (b[0] - a[0]) / length];
      for (let d = 9; d < length - 4; d += between.bank) {
        const away = 13 + (hash32(Math.round(a[0]), Math.round(a[1]), Math.round(d)) % 21);
        const [x, z] = [a[0] + ((b[0] - a[0]) * d) / length, a[1] + ((b[1] - a[1]) * d) / length];
        const at: ScenePoint = [x + ox * away, z + oz * away];
        if (waters.some((other) => insideRing(at, other.ring))) continue;
        if (lines.some(({ line, reach }) => toLine(at, line) < reach)) continue;
        const [tx, tz] = [x + ox * bankWide, z + oz * bankWide];
        const low = surface + freeboard;
        const top = Math.max(groundHeight(terrain, tx, tz) + 0.2, low);
        yield [at[0], at[1], low + ((top - low) * away) / bankWide];
      }
    }
  }
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
