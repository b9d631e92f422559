import type { Tree } from '#capabilities/complex/plantTrees.ts';
import { type VertexIndex, vertexIndex } from '#shared/vertexIndex.ts';

/** Trees of one square of ground: crowns of seven corners and ten triangles. */
export interface TreeChunk {
  /** Middle of the square, scene metres. */
  readonly x: number;
  readonly z: number;
  readonly position: Float32Array;
  /** Unit normal × 127, then the tone. */
  readonly normal: Int8Array;
  readonly index: VertexIndex;
  /** So many of the index are enough from afar: crowns without their undersides. */
  readonly far: number;
}

const chunkMetres = 1024;
const sides = 5;

/** Groups trees by squares of a kilometre, so that far ones can be left out, and builds their crowns. */
export function meshTrees(trees: readonly Tree[]): TreeChunk[] {
  const groups = new Map<string, Tree[]>();
  for (const tree of trees) {
    const key = `${Math.floor(tree.x / chunkMetres)} ${Math.floor(tree.z / chunkMetres)}`;
    const group = groups.get(key);
    if (group) group.push(tree);
    else groups.set(key, [tree]);
  }
  return [...groups].map(([key, group]) => {
    const [i, j] = key.split(' ').map(Number) as [number, number];
    return { x: (i + 0.5) * chunkMetres, z: (j + 0.5) * chunkMetres, ...crowns(group) };
  });
}

function crowns(trees: readonly Tree[]): Omit<TreeChunk, 'x' | 'z'> {
  const corners = sides + 2;
  const position = new Float32Array(trees.length * corners * 3);
  const normal = new Int8Array(trees.length * corners * 4);
  const far = trees.length * sides * 3;
  const index = new Uint32Array(far * 2);
  trees.forEach(({ x, y, z, height, chance }, t) => {
    const first = t * corners;
    const turn = (chance / 255) * 2 * Math.PI;
    const radius = height * (0.34 + 0.08 * ((chance % 16) / 15));
    const put = (
      k: number,
      px: number,
      py: number,
      pz: number,
      n: readonly [number, number, number],
    ): void => {
      position.set([px, py, pz], (first + k) * 3);
      normal.set([n[0] * 127, n[1] * 127, n[2] * 127, chance >> 1], (first + k) * 4);
    };
    put(0, x, y + height * 0.12, z, [0, -1, 0]);
    put(1, x, y + height, z, [0, 1, 0]);
    for (let k = 0; k < sides; k++) {
      const a = turn + (k / sides) * 2 * Math.PI;
      const [cx, cz] = [Math.cos(a), Math.sin(a)];
      put(2 + k, x + cx * radius, y + height * 0.48, z + cz * radius, [cx * 0.9, 0.42, cz * 0.9]);
      const [p, q] = [first + 2 + k, first + 2 + ((k + 1) % sides)];
      const to = (t * sides + k) * 3;
      index.set([first + 1, q, p], to);
      index.set([first, p, q], far + to);
    }
  });
  return { position, normal, index: vertexIndex(index, trees.length * corners), far };
}
