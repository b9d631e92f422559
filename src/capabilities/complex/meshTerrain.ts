import Martini from '@mapbox/martini';
import { type LandUse, landUses, type Terrain } from '#capabilities/complex/place.ts';
import { type VertexIndex, vertexIndex } from '#shared/vertexIndex.ts';

export interface TerrainMesh {
  /** x, y, z in scene metres. */
  readonly position: Float32Array;
  readonly index: VertexIndex;
}

/** How many times closer than hills the ground of each use is meshed: plots lie on the ground, banks meet the water. */
const closeness: Record<LandUse, number> = {
  sea: 2,
  water: 16,
  plain: 4,
  works: 16,
  city: 16,
  green: 8,
  forest: 1,
  rock: 1,
};
/** Where water meets land. */
const shore = 16;

/**
 * Right-triangulated mesh of the ground whose heights lie within `maxError` metres of the grid on hills, and as many
 * times closer elsewhere as `closeness` says. A grid of any size is laid on the next one of 2ⁿ + 1 samples, whose surplus
 * falls together on the edge.
 */
export function meshTerrain(terrain: Terrain, maxError: number): TerrainMesh {
  const { size, step, minX, minZ, heights } = terrain;
  const { vertices, triangles } = triangulated(terrain, maxError);
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
  return { position, index: vertexIndex(index, position.length / 3) };
}

/**
 * Martini's triangulation with errors that count by what lies there: they are put into a tile of a level ground, which
 * hands them on from fine triangles to wide ones.
 */
function triangulated(terrain: Terrain, maxError: number) {
  const { size, heights } = terrain;
  const side = 2 ** Math.ceil(Math.log2(Math.max(2, size - 1))) + 1;
  const martini = new Martini(side);
  const tile = martini.createTile(new Float32Array(side * side));
  const close = closenessAt(terrain);
  const sample = (i: number, j: number): number =>
    Math.min(size - 1, j) * size + Math.min(size - 1, i);
  const heightAt = (i: number, j: number): number => (heights[sample(i, j)] as number) / 10;
  const { coords, numTriangles } = martini;
  for (let k = 0; k < numTriangles * 4; k += 4) {
    const [ax, az] = [coords[k] as number, coords[k + 1] as number];
    const [bx, bz] = [coords[k + 2] as number, coords[k + 3] as number];
    const [i, j] = [(ax + bx) >> 1, (az + bz) >> 1];
    const off = Math.abs((heightAt(ax, az) + heightAt(bx, bz)) / 2 - heightAt(i, j));
    tile.errors[j * side + i] = off * (close[sample(i, j)] as number);
  }
  tile.update();
  return tile.getMesh(maxError);
}

/** The closeness of each sample: the greatest of those around it. */
function closenessAt({ size, landUse }: Terrain): Uint8Array {
  const own = Uint8Array.from(landUses, (use) => closeness[use]);
  const wet = Uint8Array.from(landUses, (use) => (use === 'sea' || use === 'water' ? 1 : 0));
  const close = new Uint8Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const isWet = wet[landUse[j * size + i] as number];
      let most = 0;
      for (let n = Math.max(0, j - 1); n <= Math.min(size - 1, j + 1); n++) {
        for (let m = Math.max(0, i - 1); m <= Math.min(size - 1, i + 1); m++) {
          const use = landUse[n * size + m] as number;
          most = Math.max(most, wet[use] === isWet ? (own[use] as number) : shore);
        }
      }
      close[j * size + i] = most;
    }
  }
  return close;
}
