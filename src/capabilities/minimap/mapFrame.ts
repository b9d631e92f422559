/** A north-up window on the ground: its north-west corner in scene metres, its size in pixels and the metres of a pixel. */
export interface MapFrame {
  readonly x: number;
  readonly z: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The window of so many pixels that shows all these points, with room around them; null where there are none. */
export function mapFrame(
  points: Iterable<readonly [x: number, z: number]>,
  width: number,
  height: number,
): MapFrame | null {
  let [minX, minZ, maxX, maxZ] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, z] of points) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minZ = Math.min(minZ, z);
    maxZ = Math.max(maxZ, z);
  }
  if (minX > maxX) return null;
  const room = 1.16;
  const scale = Math.max(1, ((maxX - minX) * room) / width, ((maxZ - minZ) * room) / height);
  return {
    x: (minX + maxX) / 2 - (width * scale) / 2,
    z: (minZ + maxZ) / 2 - (height * scale) / 2,
    width,
    height,
    scale,
  };
}

export const toMap = ({ x, z, scale }: MapFrame, at: readonly [x: number, z: number]) =>
  [(at[0] - x) / scale, (at[1] - z) / scale] as const;

export const toGround = ({ x, z, scale }: MapFrame, pixel: readonly [x: number, y: number]) =>
  [x + pixel[0] * scale, z + pixel[1] * scale] as const;
