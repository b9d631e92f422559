import type { MeasuredPoint } from '#capabilities/measuring/measure.ts';

export interface WayLength {
  /** Level distance from the first point to each point, metres: 0 for the first. */
  readonly totals: readonly number[];
  /** Length along the ground, up and down with it, metres. */
  readonly along: number;
}

/** How finely the ground is walked, metres. */
const stride = 10;

/** Length of a way over the ground: level, as on a map, to each of its points, and along the ground as a whole. */
export function wayLength(
  points: readonly Pick<MeasuredPoint, 'x' | 'z'>[],
  groundHeight: (x: number, z: number) => number,
): WayLength {
  const totals = [0];
  let along = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]] as [MeasuredPoint, MeasuredPoint];
    const level = Math.hypot(b.x - a.x, b.z - a.z);
    totals.push((totals[i - 1] as number) + level);
    const steps = Math.max(1, Math.ceil(level / stride));
    let before = groundHeight(a.x, a.z);
    for (let k = 1; k <= steps; k++) {
      const height = groundHeight(a.x + ((b.x - a.x) * k) / steps, a.z + ((b.z - a.z) * k) / steps);
      along += Math.hypot(level / steps, height - before);
      before = height;
    }
  }
  return { totals, along };
}
