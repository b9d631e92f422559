import type { Ring, ScenePoint } from '#shared/geo.ts';

/** A turned frame on the ground: u along the azimuth, v to its right (seen from above), metres from the origin. */
export interface GridFrame {
  readonly origin: ScenePoint;
  readonly dx: number;
  readonly dz: number;
}

export interface Extent {
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
}

/** Frame whose u axis points to `azimuth` degrees from north. */
export function frameAt(origin: ScenePoint, azimuth: number): GridFrame {
  const angle = (azimuth * Math.PI) / 180;
  return { origin, dx: Math.sin(angle), dz: -Math.cos(angle) };
}

export const toScene = ({ origin, dx, dz }: GridFrame, u: number, v: number): ScenePoint => [
  origin[0] + u * dx - v * dz,
  origin[1] + u * dz + v * dx,
];

export function toFrame(
  { origin, dx, dz }: GridFrame,
  [x, z]: ScenePoint,
): readonly [number, number] {
  const ex = x - origin[0];
  const ez = z - origin[1];
  return [ex * dx + ez * dz, -ex * dz + ez * dx];
}

export function extentOf(frame: GridFrame, ring: Ring): Extent {
  let [u0, u1, v0, v1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const point of ring) {
    const [u, v] = toFrame(frame, point);
    u0 = Math.min(u0, u);
    u1 = Math.max(u1, u);
    v0 = Math.min(v0, v);
    v1 = Math.max(v1, v);
  }
  return { u0, u1, v0, v1 };
}

/** Rectangle of the frame as a counter-clockwise ring on the map. */
export function rectangle(frame: GridFrame, { u0, u1, v0, v1 }: Extent): Ring {
  return [
    toScene(frame, u0, v0),
    toScene(frame, u0, v1),
    toScene(frame, u1, v1),
    toScene(frame, u1, v0),
  ];
}
