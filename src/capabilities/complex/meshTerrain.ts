import Martini from '@mapbox/martini';
import { type LandUse, landUses, type Terrain } from '#capabilities/complex/place.ts';

export interface TerrainMesh {
  /** x, y, z in scene metres. */
  readonly position: Float32Array;
  readonly index: Uint32Array;
}

/** Built land and shores are meshed this many times closer than hills: plots lie on the ground, the bed under the water. */
const closer = 16;

/** Right-triangulated mesh of the ground whose heights lie within `maxError` metres of the grid, on built land and shores a sixteenth. */
export function meshTerrain(terrain: Terrain, maxError: number): TerrainMesh {
  const { size, step, minX, minZ, heights } = terrain;
  const martini = new Martini(size);
  const { vertices, triangles } = martini.createTile(weighted(terrain)).getMesh(maxError);
  const position = new Float32Array((vertices.length / 2) * 3);
  for (let v = 0; v < vertices.length / 2; v++) {
    const i = vertices[v * 2] as number;
    const j = vertices[v * 2 + 1] as number;
    position[v * 3] = minX + i * step;
    position[v * 3 + 1] = (heights[j * size + i] as number) / 10;
    position[v * 3 + 2] = minZ + j * step;
  }
  const index = new Uint32Array(triangles.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]] as [
      number,
      number,
      number,
    ];
    const turn =
      ((position[b * 3] as number) - (position[a * 3] as number)) *
        ((position[c * 3 + 2] as number) - (position[a * 3 + 2] as number)) -
      ((position[b * 3 + 2] as number) - (position[a * 3 + 2] as number)) *
        ((position[c * 3] as number) - (position[a * 3] as number));
    index.set(turn < 0 ? [a, b, c] : [a, c, b], t);
  }
  return { position, index };
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
