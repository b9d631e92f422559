import type { TileView } from '#capabilities/buildings/tileView.ts';

/** A camera at (x, y, z) that looks along a heading (degrees clockwise from north) and down by a pitch, 1440 × 900. */
export function aTileView(
  x: number,
  y: number,
  z: number,
  headingDegrees: number,
  pitchDegrees: number,
): TileView {
  const [heading, pitch] = [headingDegrees, pitchDegrees].map((d) => (d * Math.PI) / 180) as [
    number,
    number,
  ];
  const half = (33 / 2) * (Math.PI / 180);
  const wide = Math.atan(Math.tan(half) * 1.6);
  const ahead = [
    Math.sin(heading) * Math.cos(pitch),
    -Math.sin(pitch),
    -Math.cos(heading) * Math.cos(pitch),
  ];
  const right = [Math.cos(heading), 0, Math.sin(heading)];
  const up = [0, 1, 2].map(
    (k) =>
      (right[(k + 1) % 3] as number) * (ahead[(k + 2) % 3] as number) -
      (right[(k + 2) % 3] as number) * (ahead[(k + 1) % 3] as number),
  );
  const plane = (side: readonly number[], angle: number, sign: number) => {
    const normal = [0, 1, 2].map(
      (k) => (ahead[k] as number) * Math.sin(angle) + sign * (side[k] as number) * Math.cos(angle),
    ) as [number, number, number];
    return [...normal, -(normal[0] * x + normal[1] * y + normal[2] * z)] as const;
  };
  return {
    x,
    y,
    z,
    planes: [
      plane(right, wide, 1),
      plane(right, wide, -1),
      plane(up, half, 1),
      plane(up, half, -1),
    ],
    pixels: 900 / (2 * Math.tan(half)),
  };
}
