import { insetRing } from '#capabilities/complex/insetRing.ts';
import type { Ring, ScenePoint } from '#shared/geo.ts';

/** An opening in a fence: where its gatehouse stands, which way the fence runs, and the ground to keep clear behind it. */
export interface Gate {
  readonly house: ScenePoint;
  readonly along: readonly [x: number, z: number];
  readonly way: Ring;
}

/** Metres from a plot's edge to its fence, and the width and depth of the way in. */
const fenceInset = 2.7;
const gateWide = 11;
const wayDeep = 14;

/** A fence just within the lawn of a plot, open at a gate on one of its two longest sides. */
export function fencePlot(
  plot: Ring,
  random: () => number,
): { fences: (readonly [ScenePoint, ScenePoint])[]; gate: Gate | null } {
  const ring = insetRing(plot, fenceInset);
  if (!ring) return { fences: [], gate: null };
  const sides = ring.map((a, k) => {
    const b = ring[(k + 1) % ring.length] as ScenePoint;
    return { a, b, length: Math.hypot(b[0] - a[0], b[1] - a[1]), k };
  });
  const longest = [...sides].sort((p, q) => q.length - p.length || p.k - q.k);
  const open = longest[random() < 0.6 || longest.length < 2 ? 0 : 1];
  const fences: (readonly [ScenePoint, ScenePoint])[] = [];
  let gate: Gate | null = null;
  for (const side of sides) {
    const { a, b, length } = side;
    if (side !== open || length < gateWide * 2) {
      fences.push([a, b]);
      continue;
    }
    const from = (length - gateWide) * (0.2 + 0.6 * random());
    const [ux, uz] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    const at = (along: number, inward: number): ScenePoint => [
      a[0] + ux * along + uz * inward,
      a[1] + uz * along - ux * inward,
    ];
    const to = from + gateWide;
    fences.push([a, at(from, 0)], [at(to, 0), b]);
    gate = {
      house: at(to + 2.2, 2.6),
      along: [ux, uz],
      way: [at(from, 0), at(to + 5, 0), at(to + 5, wayDeep), at(from, wayDeep)],
    };
  }
  return { fences, gate };
}
