import { isStreetLamp, type Lamps } from '#capabilities/complex/placeLamps.ts';
import { type Chunk, chunkTriangles } from '#shared/chunkTriangles.ts';
import type { VertexIndex } from '#shared/vertexIndex.ts';

/** Street lights as triangles around discs: of each its pool of light on the ground and its head. */
export interface LampMesh {
  /** See `Lamps`; of each vertex its light's. */
  readonly lamp: Float32Array<ArrayBuffer>;
  /** Place in the disc's plane in units of its radius (x, y), 1 on heads (z), and how a pool changes from afar (w): see `thinned`. */
  readonly corner: Int8Array<ArrayBuffer>;
  readonly index: VertexIndex;
  readonly chunks: readonly Chunk[];
}

/** Units of a corner in one radius: a byte holds two. */
export const cornerUnits = 63;
/** Corners around a disc: an equilateral triangle that just holds it. */
const around = [
  [0, 2 * cornerUnits],
  [-110, -cornerUnits],
  [110, -cornerUnits],
] as const;
/** Edge of a square of lights, metres. */
const squareMetres = 3072;
/** From afar every other pool of a street goes out while those between shine for two: −1, 1, and 0 for all others. */
const thinned = [1, -1] as const;
/** A light may reach this far beyond the foot that its square is told by, metres. */
const beyond = 30;

/** Meshes lights by squares of ground; from afar a square leaves out the pools that have gone out. */
export function meshLamps(lamps: Lamps): LampMesh {
  const count = lamps.length / 4;
  const lamp = new Float32Array(count * 6 * 4);
  const corner = new Int8Array(count * 6 * 4);
  let streetLamps = 0;
  for (let i = 0; i < count; i++) {
    const own = lamps.subarray(i * 4, i * 4 + 4);
    const change = isStreetLamp(own[3] as number) ? (thinned[streetLamps++ % 2] as number) : 0;
    for (const head of [0, 1]) {
      around.forEach(([x, y], k) => {
        const to = (i * 6 + head * 3 + k) * 4;
        lamp.set(own, to);
        corner.set([x, y, head, head ? 0 : change], to);
      });
    }
  }
  const index = Uint32Array.from({ length: count * 6 }, (_, vertex) => vertex);
  const goesOut = (vertex: number): boolean => (corner[vertex * 4 + 3] as number) < 0;
  const squares = chunkTriangles(lamp, 4, index, squareMetres, goesOut);
  const chunks = squares.chunks.map(({ sphere: [x, y, z, radius], ...rest }): Chunk => {
    return { ...rest, sphere: [x, y, z, radius + beyond] };
  });
  return { lamp, corner, index: squares.index, chunks };
}
