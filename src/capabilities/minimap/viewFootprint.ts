type Point = readonly [x: number, z: number];
type Vector = readonly [x: number, y: number, z: number];

/** Where a camera stands and looks: unit vectors to its right, upward and forward, half the tangents of its opening. */
export interface Sight {
  readonly eye: Vector;
  readonly right: Vector;
  readonly up: Vector;
  readonly forward: Vector;
  readonly tanX: number;
  readonly tanY: number;
}

/** Rays towards the horizon count as far as this many times the distance to what lies in the middle. */
const farthest = 1.7;

/**
 * The patch of level ground (height 0) that a camera sees, as its corners far left, far right, near right, near left;
 * what lies far beyond the middle of the picture is left out, so that the patch keeps a shape.
 */
export function viewFootprint({ eye, right, up, forward, tanX, tanY }: Sight): Point[] {
  const reach = farthest * Math.hypot(away(eye[1], forward, 20_000), eye[1]);
  const corners: [number, number][] = [
    [-tanX, tanY],
    [tanX, tanY],
    [tanX, -tanY],
    [-tanX, -tanY],
  ];
  return corners.map(([sideways, upwards]) => {
    const ray = [0, 1, 2].map(
      (k) => (forward[k] as number) + (right[k] as number) * sideways + (up[k] as number) * upwards,
    ) as [number, number, number];
    const flat = Math.hypot(ray[0], ray[2]) || 1;
    const length = away(eye[1], ray, reach) / flat;
    return [eye[0] + ray[0] * length, eye[2] + ray[2] * length];
  });
}

/** Metres over the ground until a ray meets it, at most `limit`. */
function away(height: number, ray: Vector, limit: number): number {
  if (ray[1] >= 0) return limit;
  return Math.min(limit, (Math.max(0, height) / -ray[1]) * Math.hypot(ray[0], ray[2]));
}
