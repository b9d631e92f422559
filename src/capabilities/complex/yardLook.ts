import { longestEdge } from '#capabilities/complex/convex.ts';
import { insetRing } from '#capabilities/complex/insetRing.ts';
import type { Ring, ScenePoint } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

/** Steps of half a turn in which a yard's direction is told to the ground's program. */
export const yardTurns = 256;

/** Width of the lawn between a plot's edge and its yard, metres. */
const lawn = 2.6;

/** The yard of a plot within its lawn; null where the plot is too narrow for one. */
export const yardWithin = (plot: readonly ScenePoint[]): Ring | null => insetRing(plot, lawn);

/** Direction of a ground's longest side in steps of half a turn, and a draw of its own, a byte each. */
export function yardLook(ring: readonly ScenePoint[]): [turn: number, draw: number] {
  const { dx, dz } = longestEdge(ring);
  const turn = Math.round((Math.atan2(dz, dx) / Math.PI) * yardTurns);
  const [x, z] = ring[0] as ScenePoint;
  return [((turn % yardTurns) + yardTurns) % yardTurns, hash32(Math.round(x), Math.round(z)) & 255];
}
