import { type VertexIndex, vertexIndex } from '#shared/vertexIndex.ts';

/** A square of a mesh: a run of its index, the first part of which is enough from afar. */
export interface Chunk {
  /** Middle and radius of what it holds, scene metres. */
  readonly sphere: readonly [x: number, y: number, z: number, radius: number];
  /** First index, how many, and how many of them are drawn from afar. */
  readonly start: number;
  readonly count: number;
  readonly far: number;
}

/**
 * Sorts the triangles of a mesh by squares of so many metres, so that what is out of view can be left out. `stride` is
 * the numbers a vertex; triangles whose first corner is `nearOnly` come last in their square.
 */
export function chunkTriangles(
  position: Float32Array,
  stride: number,
  index: ArrayLike<number>,
  metres: number,
  nearOnly: (vertex: number) => boolean = () => false,
): { index: VertexIndex; chunks: Chunk[] } {
  const squares = new Map<string, { always: number[]; near: number[] }>();
  const at = (vertex: number, axis: number): number => position[vertex * stride + axis] as number;
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [index[t], index[t + 1], index[t + 2]] as [number, number, number];
    const column = Math.floor((at(a, 0) + at(b, 0) + at(c, 0)) / 3 / metres);
    const row = Math.floor((at(a, 2) + at(b, 2) + at(c, 2)) / 3 / metres);
    const key = `${column} ${row}`;
    let square = squares.get(key);
    if (!square) {
      square = { always: [], near: [] };
      squares.set(key, square);
    }
    (nearOnly(a) ? square.near : square.always).push(a, b, c);
  }
  const sorted = new Uint32Array(index.length);
  const chunks: Chunk[] = [];
  let start = 0;
  for (const { always, near } of squares.values()) {
    const own = always.concat(near);
    sorted.set(own, start);
    chunks.push({ sphere: sphereOf(own, at), start, count: own.length, far: always.length });
    start += own.length;
  }
  return { index: vertexIndex(sorted, position.length / stride), chunks };
}

function sphereOf(
  vertices: readonly number[],
  at: (vertex: number, axis: number) => number,
): Chunk['sphere'] {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const vertex of vertices) {
    for (let axis = 0; axis < 3; axis++) {
      low[axis] = Math.min(low[axis] as number, at(vertex, axis));
      high[axis] = Math.max(high[axis] as number, at(vertex, axis));
    }
  }
  const [x, y, z] = low.map((value, axis) => (value + (high[axis] as number)) / 2) as [
    number,
    number,
    number,
  ];
  const [lowX, lowY, lowZ] = low as [number, number, number];
  return [x, y, z, Math.hypot(x - lowX, y - lowY, z - lowZ)];
}
