import type { MeasuredPoint } from '#capabilities/measuring/measure.ts';

/** How finely a drawn line follows the ground, metres. */
const stride = 24;

/** A line between points as it lies over the ground, as far above it as the points themselves (on roofs) on the way between them. */
export function drapeWay(
  points: readonly MeasuredPoint[],
  closed: boolean,
  groundHeight: (x: number, z: number) => number,
): MeasuredPoint[] {
  const way: MeasuredPoint[] = [];
  const sides = closed ? points.length : points.length - 1;
  for (let i = 0; i < sides; i++) {
    const [a, b] = [points[i], points[(i + 1) % points.length]] as [MeasuredPoint, MeasuredPoint];
    way.push(a);
    const [aboveA, aboveB] = [a.y - groundHeight(a.x, a.z), b.y - groundHeight(b.x, b.z)];
    const steps = Math.ceil(Math.hypot(b.x - a.x, b.z - a.z) / stride);
    for (let k = 1; k < steps; k++) {
      const [x, z] = [a.x + ((b.x - a.x) * k) / steps, a.z + ((b.z - a.z) * k) / steps];
      const above = aboveA + ((aboveB - aboveA) * k) / steps;
      way.push({ x, y: groundHeight(x, z) + above, z });
    }
  }
  const last = closed ? points[0] : points.at(-1);
  if (last) way.push(last);
  return way;
}
