import type { Grid } from '#capabilities/complex/raster.ts';
import { sample } from '#capabilities/complex/raster.ts';
import type { ScenePoint } from '#shared/geo.ts';

export interface Level {
  readonly at: ScenePoint;
  readonly height: number;
}

/** Smooth height between scattered levels: inverse distance weights 1/(d² + reach²)^power, on a coarse grid. */
export function levelField(
  grid: Grid,
  levels: readonly Level[],
  reach: number,
  power: number,
): (x: number, z: number) => number {
  const every = 4;
  const coarse: Grid = {
    size: Math.ceil((grid.size - 1) / every) + 1,
    step: grid.step * every,
    minX: grid.minX,
    minZ: grid.minZ,
  };
  const field = new Float32Array(coarse.size * coarse.size);
  for (let j = 0; j < coarse.size; j++) {
    const z = coarse.minZ + j * coarse.step;
    for (let i = 0; i < coarse.size; i++) {
      const x = coarse.minX + i * coarse.step;
      let sum = 0;
      let weights = 0;
      for (const { at, height } of levels) {
        const d = (at[0] - x) ** 2 + (at[1] - z) ** 2 + reach * reach;
        const weight = power === 2 ? 1 / (d * d) : 1 / (d * Math.sqrt(d));
        sum += weight * height;
        weights += weight;
      }
      field[j * coarse.size + i] = sum / weights;
    }
  }
  return (x, z) => sample(coarse, field, x, z);
}

/** Levels every `spacing` metres along a line whose corners have heights. */
export function levelsAlong(
  line: readonly ScenePoint[],
  heights: readonly number[],
  spacing: number,
): Level[] {
  const levels: Level[] = [];
  for (let k = 1; k < line.length; k++) {
    const [ax, az] = line[k - 1] as ScenePoint;
    const [bx, bz] = line[k] as ScenePoint;
    const ha = heights[k - 1] as number;
    const hb = heights[k] as number;
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, bz - az) / spacing));
    for (let s = k === 1 ? 0 : 1; s <= steps; s++) {
      const t = s / steps;
      levels.push({ at: [ax + (bx - ax) * t, az + (bz - az) * t], height: ha + (hb - ha) * t });
    }
  }
  return levels;
}
