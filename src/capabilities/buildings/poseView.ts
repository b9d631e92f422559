import type { TileView } from '#capabilities/buildings/tileView.ts';

/** Where a camera looks from and to: target in scene metres, distance in metres, heading and pitch in degrees. */
interface Pose {
  readonly x: number;
  readonly z: number;
  readonly distance: number;
  readonly heading: number;
  readonly pitch: number;
}

/** The picture it makes: degrees across the height, width by height, height in pixels. */
export interface Lens {
  readonly fov: number;
  readonly aspect: number;
  readonly height: number;
}

/** Beyond this nothing is drawn, metres. */
const far = 40_000;

/** What is seen from a pose over level ground, before there is a camera to ask. */
export function viewOfPose({ x, z, distance, heading, pitch }: Pose, lens: Lens): TileView {
  const [turn, down] = [(heading * Math.PI) / 180, (pitch * Math.PI) / 180];
  const ahead = [
    Math.sin(turn) * Math.cos(down),
    -Math.sin(down),
    -Math.cos(turn) * Math.cos(down),
  ] as const;
  const right = [Math.cos(turn), 0, Math.sin(turn)];
  const up = [Math.sin(turn) * Math.sin(down), Math.cos(down), -Math.cos(turn) * Math.sin(down)];
  const eye = [x - ahead[0] * distance, -ahead[1] * distance, z - ahead[2] * distance] as const;
  const high = Math.tan((lens.fov * Math.PI) / 360);
  const wide = high * lens.aspect;
  const plane = (
    normal: readonly number[],
    offset = 0,
  ): readonly [number, number, number, number] => {
    const [a, b, c] = normal as [number, number, number];
    const length = Math.hypot(a, b, c);
    const d = offset - a * eye[0] - b * eye[1] - c * eye[2];
    return [a / length, b / length, c / length, d / length];
  };
  const leaning = (side: readonly number[], by: number, sign: 1 | -1): number[] =>
    ahead.map((part, k) => part * by + (side[k] as number) * sign);
  return {
    x: eye[0],
    y: eye[1],
    z: eye[2],
    planes: [
      plane(leaning(right, wide, 1)),
      plane(leaning(right, wide, -1)),
      plane(leaning(up, high, 1)),
      plane(leaning(up, high, -1)),
      plane(ahead),
      plane(
        ahead.map((part) => -part),
        far,
      ),
    ],
    pixels: lens.height / (2 * high),
  };
}
