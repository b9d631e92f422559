import { edgesOf, segmentWithin, toLine } from '#capabilities/complex/convex.ts';
import { distanceField } from '#capabilities/complex/distanceField.ts';
import { erode } from '#capabilities/complex/erode.ts';
import { type Level, levelField, levelsAlong } from '#capabilities/complex/fields.ts';
import { ridgedNoise, valueNoise } from '#capabilities/complex/noise.ts';
import type { Peak, Road, Water } from '#capabilities/complex/place.ts';
import { eachSample, fillLine, fillRing, type Grid, sample } from '#capabilities/complex/raster.ts';
import { boundsOf, insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

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

/** Metres around flat areas that stay flat, so that no hill leans into them between two samples. */
const fringe = 48;

/** Height of the plain in metres above sea level, without hills and water. */
export const plainHeight = (grid: Grid, relief: Relief): ((x: number, z: number) => number) =>
  levelField(grid, relief.levels, 750, 2);

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
    relief.ridges.flatMap((r) => withSaddles(levelsAlong(r.line, r.heights, 120), relief.peaks)),
    90,
    2,
  );

  const heights = new Float32Array(n);
  const strength = new Float32Array(n);
  eachSample(grid, -1e9, -1e9, 1e9, 1e9, (index, x, z) => {
    const base = plain(x, z);
    const flatAway = Math.max(0, (toFlat[index] as number) - fringe);
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
    const fine = valueNoise(x / 130, z / 130, 73) * 7 + valueNoise(x / 70, z / 70, 74) * 4;
    const rough = rise * profile * (1 + rugged * 0.42 * (1 - t * 0.72));
    const hill = Math.max(0, rough + fine * Math.min(1, rough / 60));
    heights[index] = base + Math.min(hill, flatAway * 0.9);
    strength[index] = Math.min(1, flatAway / 200) * Math.min(1, hill / 40);
  });
  erode(grid, heights, strength, 6, 0.4);
  soften(grid, heights, strength);
  raisePeaks(grid, heights, relief.peaks);
  for (const water of waters)
    if (water.kind === 'reservoir') openValley(grid, heights, water, toFlat);
  shore(grid, heights, sea, waters);
  for (const island of relief.islands) raiseIsland(grid, heights, island);
  for (const water of waters) if (water.kind !== 'sea') carve(grid, heights, water);
  return heights;
}

/** Lowers a crest between its summits: a ridge is a row of knolls and saddles (개략 지형). */
function withSaddles(levels: readonly Level[], peaks: readonly Peak[]): Level[] {
  return levels.map(({ at, height }) => {
    const [x, z] = at;
    const away = Math.min(...peaks.map((peak) => Math.hypot(peak.at[0] - x, peak.at[1] - z)));
    const free = Math.min(1, Math.max(0, (away - 120) / 520));
    const saddle = 0.11 + 0.15 * valueNoise(x / 430, z / 430, 33);
    return { at, height: height * (1 - free * Math.max(0, saddle) * Math.min(1, height / 200)) };
  });
}

/** Slopes rise from the shore of a reservoir as those of the valley that it fills, and hold its water; flat land stays. */
function openValley(
  grid: Grid,
  heights: Float32Array,
  { ring, surface }: Water,
  toFlat: Float32Array,
): void {
  const closed = [...ring, ring[0] as ScenePoint];
  const [minX, minZ, maxX, maxZ] = boundsOf(ring);
  const reach = 520;
  eachSample(grid, minX - reach, minZ - reach, maxX + reach, maxZ + reach, (index, x, z) => {
    if (insideRing([x, z], ring)) return;
    const away = toLine([x, z], closed);
    const most = surface + 1.2 + away * 0.2 + (away / 30) ** 2 * 0.75;
    const high = Math.min(heights[index] as number, most);
    const dam = surface + 0.8 - Math.max(0, away - 40) * 0.2;
    const room = Math.max(0, (toFlat[index] as number) - fringe) * 0.5;
    heights[index] = Math.max(high, Math.min(dam, high + room));
  });
}

/** One pass of a 3 × 3 mean on the hills: rounds what the raster of the valleys leaves. */
function soften(grid: Grid, heights: Float32Array, strength: Float32Array): void {
  const { size } = grid;
  const before = heights.slice();
  const at = (index: number): number => before[index] as number;
  for (let i = size + 1; i < before.length - size - 1; i++) {
    const column = i % size;
    if ((strength[i] as number) === 0 || column === 0 || column === size - 1) continue;
    const sides = at(i - 1) + at(i + 1) + at(i - size) + at(i + size);
    const corners = at(i - size - 1) + at(i - size + 1) + at(i + size - 1) + at(i + size + 1);
    heights[i] = (at(i) * 4 + sides * 2 + corners) / 16;
  }
}

/** Gives each summit its height again after the valleys were cut. */
function raisePeaks(grid: Grid, heights: Float32Array, peaks: readonly Peak[]): void {
  const reach = 900;
  const end = (grid.size - 1) * grid.step;
  for (const { at, elevation } of [...peaks, ...peaks]) {
    const [px, pz] = at;
    if (px < grid.minX || pz < grid.minZ || px > grid.minX + end || pz > grid.minZ + end) continue;
    const lift = elevation - sample(grid, heights, px, pz);
    eachSample(grid, px - reach, pz - reach, px + reach, pz + reach, (index, x, z) => {
      const d = ((x - px) ** 2 + (z - pz) ** 2) / (260 * 260);
      heights[index] = (heights[index] as number) + lift * Math.exp(-d);
    });
  }
}

/** Sea floor and coast: the ground passes through sea level on the shore itself, not on the raster. */
function shore(grid: Grid, heights: Float32Array, sea: Uint8Array, waters: readonly Water[]): void {
  const land = new Uint8Array(sea.length);
  for (let i = 0; i < sea.length; i++) land[i] = sea[i] ? 0 : 1;
  const offshore = distanceField(grid, land);
  const inland = distanceField(grid, sea);
  const shores = waters
    .filter((w) => w.kind === 'sea')
    .map((w) => [...w.ring, w.ring[0] as ScenePoint]);
  eachSample(grid, -1e9, -1e9, 1e9, 1e9, (index, x, z) => {
    const out = offshore[index] as number;
    const away = Math.max(out, inland[index] as number);
    const edge = away > 60 ? away : Math.min(...shores.map((line) => toLine([x, z], line)));
    heights[index] = sea[index]
      ? -Math.min(1.8, edge * 0.09) - Math.min(11, out / 55)
      : Math.min(Math.max(heights[index] as number, 2.4), edge > 60 ? Infinity : edge * 0.13);
  });
}

/** A hill out of the sea whose slope runs through sea level on the shore itself. */
function raiseIsland(grid: Grid, heights: Float32Array, ring: Ring): void {
  const closed = [...ring, ring[0] as ScenePoint];
  const [minX, minZ, maxX, maxZ] = boundsOf(ring);
  const around = grid.step * 2;
  eachSample(grid, minX - around, minZ - around, maxX + around, maxZ + around, (index, x, z) => {
    const edge = toLine([x, z], closed);
    if (insideRing([x, z], ring)) heights[index] = Math.min(45, edge * 0.3);
    else if (edge < around) heights[index] = -Math.min(3, edge * 0.3);
  });
}

/** Lowers every sample that shapes the bed of a water, so that none of it stands above the surface. */
function carve(grid: Grid, heights: Float32Array, water: Water): void {
  const closed = [...water.ring, water.ring[0] as ScenePoint];
  const [minX, minZ, maxX, maxZ] = boundsOf(water.ring);
  const { step } = grid;
  eachSample(grid, minX - step, minZ - step, maxX + step, maxZ + step, (index, x, z) => {
    const inside = insideRing([x, z], water.ring);
    if (!inside && !shapesBed(closed, x, z, step)) return;
    const bed = water.surface - 1.7 - (inside ? Math.min(3, toLine([x, z], closed) / 40) : 0);
    heights[index] = Math.min(heights[index] as number, bed);
  });
}

/** True where one of the four squares of ground around a sample meets a shore line. */
function shapesBed(shoreline: readonly ScenePoint[], x: number, z: number, step: number): boolean {
  const squares = edgesOf([
    [x - step, z - step],
    [x - step, z + step],
    [x + step, z + step],
    [x + step, z - step],
  ]);
  return shoreline.some(
    (b, i) => i > 0 && segmentWithin(shoreline[i - 1] as ScenePoint, b, squares, 0) !== null,
  );
}
