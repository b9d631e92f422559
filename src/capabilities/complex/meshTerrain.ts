import Martini from '@mapbox/martini';
import { type LandUse, landUses, type Terrain } from '#capabilities/complex/place.ts';

export interface TerrainMesh {
  /** x, y, z in scene metres. */
  readonly position: Float32Array;
  readonly index: Uint32Array;
}

/** Built land and shores are meshed this many times closer than hills: plots lie on the ground, the bed under the water. */
const closer = 16;

/**
 * Right-triangulated mesh of the ground whose heights lie within `maxError` metres of the grid, on built land and shores
 * a sixteenth. A grid of any size is laid on the next one of 2ⁿ + 1 samples, whose surplus falls together on the edge.
 */
export function meshTerrain(terrain: Terrain, maxError: number): TerrainMesh {
  const { size, step, minX, minZ, heights } = terrain;
  const side = 2 ** Math.ceil(Math.log2(Math.max(2, size - 1))) + 1;
  const { vertices, triangles } = new Martini(side)
    .createTile(widened(weighted(terrain), size, side))
    .getMesh(maxError);
  const position = new Float32Array((vertices.length / 2) * 3);
  for (let v = 0; v < vertices.length / 2; v++) {
    const i = Math.min(size - 1, vertices[v * 2] as number);
    const j = Math.min(size - 1, vertices[v * 2 + 1] as number);
    position[v * 3] = minX + i * step;
    position[v * 3 + 1] = (heights[j * size + i] as number) / 10;
    position[v * 3 + 2] = minZ + j * step;
  }
  const index: number[] = [];
  const at = (v: number, axis: number): number => position[v * 3 + axis] as number;
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t] as number;
    const b = triangles[t + 1] as number;
    const c = triangles[t + 2] as number;
    const turn =
      (at(b, 0) - at(a, 0)) * (at(c, 2) - at(a, 2)) - (at(b, 2) - at(a, 2)) * (at(c, 0) - at(a, 0));
    if (turn < 0) index.push(a, b, c);
    else if (turn > 0) index.push(a, c, b);
  }
  return { position, index: Uint32Array.from(index) };
}

/** A square grid on a larger one, its last row and column repeated. */
function widened(grid: Float32Array, size: number, side: number): Float32Array {
  if (side === size) return grid;
  const wide = new Float32Array(side * side);
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      wide[j * side + i] = grid[Math.min(size - 1, j) * size + Math.min(size - 1, i)] as number;
    }
  }
  return wide;
}

/** Heights whose bumps count by what is built on them. */
function weighted({ size, heights, landUse }: Terrain): Float32Array {
  const built = Float32Array.from(landUse, (use) =>
    closeUses.has(landUses[use] ?? 'plain') ? 1 : 0,
  );
  const near = (at: number): number => {
    const i = at % size;
    const j = Math.floor(at / size);
    let most = 0;
    for (let dj = -1; dj <= 1; dj++) {
      for (let di = -1; di <= 1; di++) {
        if (i + di < 0 || j + dj < 0 || i + di >= size || j + dj >= size) continue;
        most = Math.max(most, built[at + dj * size + di] as number);
      }
    }
    return most;
  };
  return Float32Array.from(heights, (dm, at) => (dm / 10) * (near(at) > 0 ? closer : 1));
}

const closeUses: ReadonlySet<LandUse> = new Set(['works', 'city', 'water', 'sea']);
