import earcut from 'earcut';
import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';

const chunkMetres = 512;

/** Vertices of one merged mesh: x, y, z in scene metres, and corners of triangles. */
export interface Chunk {
  readonly positions: number[];
  readonly indices: number[];
  /** Number of the building at each triangle, counted through all tiles. */
  readonly features: number[];
}

/** Extrudes every part to a prism with a flat roof and merges them by squares of 512 m. */
export function extrudeChunks(tiles: readonly FootprintColumns[]): Chunk[] {
  const chunks = new Map<string, Chunk>();
  let first = 0;
  for (const tile of tiles) {
    let last = -1;
    for (let part = 0; part < tile.parts; part++) {
      const ring = ringOf(tile, part);
      const [x, z] = [ring[0] as number, ring[1] as number];
      const key = `${Math.floor(x / chunkMetres)} ${Math.floor(z / chunkMetres)}`;
      const chunk = chunks.get(key) ?? { positions: [], indices: [], features: [] };
      chunks.set(key, chunk);
      const foot = tile.base[part] as number;
      last = tile.feature[part] as number;
      addPrism(chunk, ring, foot, foot + (tile.height[part] as number), first + last);
    }
    first += last + 1;
  }
  return [...chunks.values()];
}

function ringOf(tile: FootprintColumns, part: number): number[] {
  const from = (tile.starts[part] as number) * 2;
  const to = (tile.starts[part + 1] as number) * 2;
  return Array.from(tile.corners.subarray(from, to), (value, i) =>
    i % 2 === 0 ? value + tile.originX : value + tile.originZ,
  );
}

function addPrism(chunk: Chunk, ring: number[], foot: number, top: number, feature: number): void {
  const start = chunk.positions.length / 3;
  const corners = ring.length / 2;
  for (let i = 0; i < corners; i++) {
    const [x, z] = [ring[i * 2] as number, ring[i * 2 + 1] as number];
    chunk.positions.push(x, foot, z, x, top, z);
  }
  const triangle = (a: number, b: number, c: number): void => {
    chunk.indices.push(start + a, start + b, start + c);
    chunk.features.push(feature);
  };
  for (let i = 0; i < corners; i++) {
    const [low, next] = [i * 2, ((i + 1) % corners) * 2];
    triangle(low, next, low + 1);
    triangle(next, next + 1, low + 1);
  }
  const roof = earcut(ring);
  for (let i = 0; i < roof.length; i += 3) {
    const [a, b, c] = [roof[i], roof[i + 1], roof[i + 2]] as [number, number, number];
    triangle(a * 2 + 1, c * 2 + 1, b * 2 + 1);
  }
}
