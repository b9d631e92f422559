import type { ScenePoint } from '#shared/geo.ts';

const steps = 4;

/** A line whose corners are rounded over at most `reach` metres on either side (quadratic curves); its ends stay. */
export function roundCorners(line: readonly ScenePoint[], reach: number): ScenePoint[] {
  const out: ScenePoint[] = [line[0] as ScenePoint];
  for (let i = 1; i < line.length - 1; i++) {
    const [a, b, c] = line.slice(i - 1, i + 2) as [ScenePoint, ScenePoint, ScenePoint];
    const from = towards(b, a, reach);
    const to = towards(b, c, reach);
    const bend = Math.abs((from[0] - b[0]) * (to[1] - b[1]) - (from[1] - b[1]) * (to[0] - b[0]));
    if (bend < 20) {
      out.push(b);
      continue;
    }
    for (let s = 0; s <= steps; s++) {
      const t = s / steps;
      const mix = (axis: 0 | 1): number =>
        from[axis] * (1 - t) ** 2 + b[axis] * 2 * t * (1 - t) + to[axis] * t ** 2;
      out.push([Math.round(mix(0) * 100) / 100, Math.round(mix(1) * 100) / 100]);
    }
  }
  out.push(line.at(-1) as ScenePoint);
  return out;
}

function towards(from: ScenePoint, to: ScenePoint, reach: number): ScenePoint {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const t = Math.min(reach, length * 0.45) / length;
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
}
