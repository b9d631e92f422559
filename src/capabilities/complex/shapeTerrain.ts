import { toLine } from '#capabilities/complex/convex.ts';
import { distanceField } from '#capabilities/complex/distanceField.ts';
import { erode } from '#capabilities/complex/erode.ts';
import { type Level, levelField, levelsAlong } from '#capabilities/complex/fields.ts';
import { ridgedNoise, valueNoise } from '#capabilities/complex/noise.ts';
import type { Peak, Road, Water } from '#capabilities/complex/place.ts';
import { eachSample, fillLine, fillRing, type Grid } from '#capabilities/complex/raster.ts';
import { insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

export interface Ridge {
  readonly line: readonly ScenePoint[];
  readonly heights: readonly number[];
}

export interface Relief {
  readonly peaks: readonly Peak[];
  readonly ridges: readonly Ridge[];
  readonly levels: readonly Level[];
  /** Areas that are flat: works, city, low land. */
  readonly flats: readonly Ring[];
  readonly roads: readonly Road[];
  readonly islands: readonly Ring[];
}

/** Height of the plain in metres above sea level, without hills and water. */
export const plainHeight = (grid: Grid, relief: Relief): ((x: number, z: number) => number) =>
  levelField(grid, relief.levels, 420, 2);

/**
 * Ground heights in metres (개략 지형): the plain, hills between it and the ridges, valleys cut by running water, the
 * bed of each water at least 1.6 m below its surface.
 */
export function shapeTerrain(grid: Grid, relief: Relief, waters: readonly Water[]): Float32Array {
  const n = grid.size * grid.size;
  const sea = new Uint8Array(n);
  for (const water of waters) if (water.kind === 'sea') fillRing(grid, sea, water.ring, 1);
  for (const island of relief.islands) fillRing(grid, sea, island, 0);
  const flat = new Uint8Array(sea);
  for (const ring of relief.flats) fillRing(grid, flat, ring, 1);
  for (const water of waters) {
    if (water.kind !== 'reservoir') fillRing(grid, flat, water.ring, 1);
  }
  for (const road of relief.roads) fillLine(grid, flat, road.line, road.width / 2 + 30, 1);
  const toFlat = distanceField(grid, flat);
  const crest = new Uint8Array(n);
  for (const ridge of relief.ridges) fillLine(grid, crest, ridge.line, grid.step * 0.75, 1);
  const toCrest = distanceField(grid, crest);
  const plain = plainHeight(grid, relief);
  const ridgeHeight = levelField(
    grid,
    relief.ridges.flatMap((r) => levelsAlong(r.line, r.heights, 120)),
    90,
    2,
  );

  const heights = new Float32Array(n);
  const strength = new Float32Array(n);
  eachSample(grid, -1e9, -1e9, 1e9, 1e9, (index, x, z) => {
    const base = plain(x, z);
    const flatAway = toFlat[index] as number;
    if (flatAway === 0) {
      heights[index] = base;
      return;
    }
    const bend = Math.min(1, flatAway / 260);
    const wander = valueNoise(x / 520, z / 520, 71) * 150 + valueNoise(x / 230, z / 230, 72) * 70;
    const near = Math.max(0, flatAway + wander * bend * 0.8);
    const crestAway = Math.max(0, (toCrest[index] as number) - 20);
    const t = near / (near + crestAway + 1);
    const rise = Math.max(0, ridgeHeight(x, z) - base);
    const profile = t * t * (1.9 - 0.9 * t);
    const rugged = ridgedNoise(x, z, 760, 4, 91) - 0.62;
    const hill = rise * profile * (1 + rugged * 0.42 * (1 - t * 0.72));
    heights[index] = base + Math.min(hill, flatAway * 0.9);
    strength[index] = Math.min(1, flatAway / 200) * Math.min(1, hill / 40);
  });
  erode(grid, heights, strength, 5, 0.55);
  raisePeaks(grid, heights, relief.peaks);
  shore(grid, heights, sea);
  for (const island of relief.islands) raiseIsland(grid, heights, island);
  for (const water of waters) if (water.kind !== 'sea') carve(grid, heights, water);
  return heights;
}

/** Gives each summit its height again after the valleys were cut. */
function raisePeaks(grid: Grid, heights: Float32Array, peaks: readonly Peak[]): void {
  for (const { at, elevation } of peaks) {
    let nearest = -1;
    eachSample(grid, at[0] - 16, at[1] - 16, at[0] + 16, at[1] + 16, (index) => {
      nearest = index;
    });
    if (nearest < 0) continue;
    const lift = elevation - (heights[nearest] as number);
    eachSample(grid, at[0] - 900, at[1] - 900, at[0] + 900, at[1] + 900, (index, x, z) => {
      const d = ((x - at[0]) ** 2 + (z - at[1]) ** 2) / (260 * 260);
      heights[index] = (heights[index] as number) + lift * Math.exp(-d);
    });
  }
}

function shore(grid: Grid, heights: Float32Array, sea: Uint8Array): void {
  const land = new Uint8Array(sea.length);
  for (let i = 0; i < sea.length; i++) land[i] = sea[i] ? 0 : 1;
  const offshore = distanceField(grid, land);
  const inland = distanceField(grid, sea);
  for (let i = 0; i < sea.length; i++) {
    if (sea[i]) {
      heights[i] = -1.7 - Math.min(11, (offshore[i] as number) / 55);
    } else {
      const least = Math.min(2.2, 1.2 + (inland[i] as number) / 120);
      heights[i] = Math.max(heights[i] as number, least);
    }
  }
}

function raiseIsland(grid: Grid, heights: Float32Array, ring: Ring): void {
  const closed = [...ring, ring[0] as ScenePoint];
  const xs = ring.map((p) => p[0]);
  const zs = ring.map((p) => p[1]);
  eachSample(
    grid,
    Math.min(...xs),
    Math.min(...zs),
    Math.max(...xs),
    Math.max(...zs),
    (index, x, z) => {
      if (insideRing([x, z], ring))
        heights[index] = 2 + Math.min(45, toLine([x, z], closed) * 0.28);
    },
  );
}

/** Lowers every sample that shapes the bed of a water, so that none of it stands above the surface. */
function carve(grid: Grid, heights: Float32Array, water: Water): void {
  const closed = [...water.ring, water.ring[0] as ScenePoint];
  const reach = grid.step * 1.42;
  const xs = water.ring.map((p) => p[0]);
  const zs = water.ring.map((p) => p[1]);
  eachSample(
    grid,
    Math.min(...xs) - reach,
    Math.min(...zs) - reach,
    Math.max(...xs) + reach,
    Math.max(...zs) + reach,
    (index, x, z) => {
      const inside = insideRing([x, z], water.ring);
      const edge = toLine([x, z], closed);
      if (!inside && edge > reach) return;
      const bed = water.surface - 1.7 - (inside ? Math.min(3, edge / 40) : 0);
      heights[index] = Math.min(heights[index] as number, bed);
    },
  );
}
