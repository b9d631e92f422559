import type { TonedTriangles } from '#capabilities/complex/tonedMesh.ts';

/** Toned triangles in two bytes a coordinate: metres are `origin` + `unit` × numbers. */
export interface PackedTriangles extends Omit<TonedTriangles, 'position'> {
  readonly position: Uint16Array<ArrayBuffer>;
  readonly origin: readonly [x: number, y: number, z: number];
  readonly unit: number;
}

/** As fine as anybody can see, metres, and as wide as sixteen bits then reach. */
const finest = 1 / 32;
const most = 65_535;

/** Packs coordinates to three centimetres; wider meshes than two kilometres as finely as they may be. */
export function packTriangles({ position, ...rest }: TonedTriangles): PackedTriangles {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  position.forEach((value, at) => {
    const axis = at % 3;
    low[axis] = Math.min(low[axis] as number, value);
    high[axis] = Math.max(high[axis] as number, value);
  });
  const wide = Math.max(0, ...low.map((value, axis) => (high[axis] as number) - value));
  const unit = Math.max(finest, wide / most);
  const packed = Uint16Array.from(position, (value, at) =>
    Math.round((value - (low[at % 3] as number)) / unit),
  );
  return { ...rest, position: packed, origin: low, unit };
}
