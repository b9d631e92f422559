import type { Point3 } from '#capabilities/buildings/meshBuffer.ts';
import type { ScenePoint } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

/** A four-cornered hall seen along its longer side. */
export interface Hall {
  /** Point at the shares s of the long edge and t of the short one, `rise` metres above the eaves. */
  readonly at: (s: number, t: number, rise: number) => Point3;
  /** Metres of the longer and of the shorter side. */
  readonly length: number;
  readonly span: number;
  /** A number of this hall's own, from its measures alone. */
  readonly seed: number;
}

/** Frame of a counter-clockwise (map) ring of four corners whose eaves lie at `eaves` metres. */
export function hallOf(ring: readonly ScenePoint[], eaves: number): Hall {
  const [p0, p1, p2, p3] = ring as readonly [ScenePoint, ScenePoint, ScenePoint, ScenePoint];
  const first = Math.hypot(p1[0] - p0[0], p1[1] - p0[1]);
  const second = Math.hypot(p2[0] - p1[0], p2[1] - p1[1]);
  const [o, along, across] = first >= second ? [p0, p1, p3] : [p1, p2, p0];
  const [ux, uz] = [along[0] - o[0], along[1] - o[1]];
  const [vx, vz] = [across[0] - o[0], across[1] - o[1]];
  const length = Math.max(first, second);
  const span = Math.min(first, second);
  return {
    at: (s, t, rise) => [o[0] + ux * s + vx * t, eaves + rise, o[1] + uz * s + vz * t],
    length,
    span,
    seed: hash32(Math.round(length * 10), Math.round(span * 10), Math.round(eaves * 10)),
  };
}
