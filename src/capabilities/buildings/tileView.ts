import { cellSize, type TileNode } from '#capabilities/buildings/tileTree.ts';

/** From where the place is seen: what is in view, and how large a metre is. */
export interface TileView {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Planes of what is in view, four numbers each: a·x + b·y + c·z + d ≥ 0 inside. */
  readonly planes: readonly (readonly [number, number, number, number])[];
  /** Pixels of the picture that one metre at one metre's distance takes. */
  readonly pixels: number;
}

export interface Box {
  readonly bounds: readonly [minX: number, minZ: number, maxX: number, maxZ: number];
  readonly heights: readonly [low: number, high: number];
}

/** Roofs reach this far above the eaves that a box ends at, metres. */
const roof = 12;
/** What stands this near the edge of the picture counts as in view: it may throw its shadow into it. */
const beside = 100;

/** True where any of a box may be in view. */
export function inView({ planes }: TileView, { bounds, heights }: Box): boolean {
  const [minX, minZ, maxX, maxZ] = bounds;
  return planes.every(
    ([a, b, c, d]) =>
      a * (a > 0 ? maxX : minX) +
        b * (b > 0 ? heights[1] + roof : heights[0]) +
        c * (c > 0 ? maxZ : minZ) +
        d >=
      -beside,
  );
}

/** Metres from the eye to a box; 0 within. */
export function distanceTo({ x, y, z }: TileView, { bounds, heights }: Box): number {
  const [minX, minZ, maxX, maxZ] = bounds;
  return Math.hypot(
    Math.max(minX - x, 0, x - maxX),
    Math.max(heights[0] - y, 0, y - heights[1] - roof),
    Math.max(minZ - z, 0, z - maxZ),
  );
}

/** A square stretch of a leaf that is drawn finely for itself. */
export interface Patch extends Box {
  readonly key: string;
  readonly column: number;
  readonly row: number;
  /** Patches of the leaf in each direction. */
  readonly across: number;
}

/** Edge of a patch, metres. */
const patchSize = 1024;

/** The patches of a leaf that hold anything, by the bounds of what it holds. */
export function patchesOf(leaf: TileNode): Patch[] {
  const across = (2 ** leaf.level * cellSize) / patchSize;
  const [minX, minZ, maxX, maxZ] = leaf.bounds;
  const patches: Patch[] = [];
  for (let row = 0; row < across; row++) {
    for (let column = 0; column < across; column++) {
      const [x, z] = [leaf.x * cellSize + column * patchSize, leaf.z * cellSize + row * patchSize];
      const bounds = [
        Math.max(minX, column === 0 ? minX : x),
        Math.max(minZ, row === 0 ? minZ : z),
        Math.min(maxX, column === across - 1 ? maxX : x + patchSize),
        Math.min(maxZ, row === across - 1 ? maxZ : z + patchSize),
      ] as const;
      if (bounds[0] >= bounds[2] || bounds[1] >= bounds[3]) continue;
      const key = `${leaf.key}/${column}_${row}`;
      patches.push({ key, column, row, across, bounds, heights: leaf.heights });
    }
  }
  return patches;
}
