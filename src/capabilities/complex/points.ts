import type { ScenePoint } from '#shared/geo.ts';

/** Corners of a line or outline as the ground file holds it: x, z, x, z … in decimetres. */
export function points(flat: readonly number[]): ScenePoint[] {
  const ring: ScenePoint[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    ring.push([(flat[i] as number) / 10, (flat[i + 1] as number) / 10]);
  }
  return ring;
}
