import type { Hall } from '#capabilities/buildings/hall.ts';
import type { MeshBuffer } from '#capabilities/buildings/meshBuffer.ts';

/** Shares of a hall's edges that a box stands on, and its foot and top in metres above the eaves. */
export interface Box {
  readonly s0: number;
  readonly s1: number;
  readonly t0: number;
  readonly t1: number;
  readonly low: number;
  readonly high: number;
}

/** Four sides and a top; what stands on a roof needs no floor. */
export function meshBox(
  mesh: MeshBuffer,
  { at }: Hall,
  { s0, s1, t0, t1, low, high }: Box,
  side: number,
  top: number,
): void {
  mesh.face([at(s0, t0, high), at(s1, t0, high), at(s1, t1, high), at(s0, t1, high)], top);
  const ring = [
    [s0, t0],
    [s1, t0],
    [s1, t1],
    [s0, t1],
  ] as const;
  ring.forEach(([a, b], i) => {
    const [c, d] = ring[(i + 1) % 4] as readonly [number, number];
    mesh.face([at(a, b, low), at(c, d, low), at(c, d, high), at(a, b, high)], side);
  });
}
