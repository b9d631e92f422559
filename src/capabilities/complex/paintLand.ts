import {
  type LandUse,
  landUses,
  type Parcel,
  type Road,
  type Water,
} from '#capabilities/complex/place.ts';
import { fillLine, fillRing, type Grid } from '#capabilities/complex/raster.ts';
import type { Ring } from '#shared/geo.ts';

interface Cover {
  readonly waters: readonly Water[];
  readonly islands: readonly Ring[];
  readonly blocks: readonly Ring[];
  readonly cities: readonly Ring[];
  readonly lowlands: readonly Ring[];
  readonly parcels: readonly Parcel[];
  readonly roads: readonly Road[];
}

const byte = (use: LandUse): number => landUses.indexOf(use);

/** Land use of each sample, the later of two covers winning: hills, low land, city, verges, works, water. */
export function paintLand(grid: Grid, heights: Float32Array, cover: Cover): Uint8Array {
  const { size, step } = grid;
  const use = new Uint8Array(size * size).fill(byte('forest'));
  for (let j = 1; j < size - 1; j++) {
    for (let i = 1; i < size - 1; i++) {
      const at = j * size + i;
      const east = ((heights[at + 1] as number) - (heights[at - 1] as number)) / (2 * step);
      const south = ((heights[at + size] as number) - (heights[at - size] as number)) / (2 * step);
      const slope = Math.hypot(east, south);
      const high = heights[at] as number;
      if (high > 430 && slope > 0.62) use[at] = byte('rock');
      else if (slope < 0.06 && high < 60) use[at] = byte('plain');
      else if (high < 9) use[at] = byte('green');
    }
  }
  for (const ring of cover.lowlands) fillRing(grid, use, ring, byte('plain'));
  for (const ring of cover.cities) fillRing(grid, use, ring, byte('city'));
  for (const ring of cover.blocks) fillRing(grid, use, ring, byte('green'));
  for (const road of cover.roads) {
    if (road.class === 'avenue') fillLine(grid, use, road.line, road.width / 2 + 22, byte('green'));
  }
  for (const parcel of cover.parcels) fillRing(grid, use, parcel.ring, byte('works'));
  for (const { kind, ring } of cover.waters) {
    fillRing(grid, use, ring, byte(kind === 'sea' ? 'sea' : 'water'));
  }
  for (const island of cover.islands) fillRing(grid, use, island, byte('forest'));
  return use;
}
