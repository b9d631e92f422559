import { areaOf, clip, type HalfPlane, opposite } from '#capabilities/complex/convex.ts';
import { extentOf, type GridFrame, toFrame } from '#capabilities/complex/gridFrame.ts';
import type { Ring, ScenePoint } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

/** A site that wants `area` ㎡ of a plot around `at`. */
export interface Demand {
  readonly site: string;
  readonly at: ScenePoint;
  readonly area: number;
}

export interface Plot {
  readonly ring: Ring;
  readonly site: string | null;
}

const usual = 4300;
const roomy = 1.3;
/** Metres a plot of a site should at least be wide. */
const narrowest = 58;

/** Divides a convex cell into plots: first for the sites that stand in it, the rest of the usual size. */
export function dividePlot(
  ring: Ring,
  frame: GridFrame,
  demands: readonly Demand[],
  seed: number,
): Plot[] {
  if (ring.length === 0) return [];
  const wanted = demands.reduce((sum, d) => sum + d.area, 0);
  const area = areaOf(ring);
  if (demands.length === 0) return plain(ring, frame, usual, seed);
  const [only] = demands as [Demand];
  if (demands.length === 1 && area <= only.area * roomy) return [{ ring, site: only.site }];

  const { u0, u1, v0, v1 } = extentOf(frame, ring);
  const alongU = u1 - u0 >= v1 - v0;
  const [from, to] = alongU ? [u0, u1] : [v0, v1];
  const place = (d: Demand): number =>
    clamp((toFrame(frame, d.at)[alongU ? 0 : 1] - from) / (to - from), 0, 1);
  const sorted = [...demands].sort((a, b) => place(a) - place(b) || (a.site < b.site ? -1 : 1));
  if (demands.length === 1) {
    const share = only.area / area;
    const at = place(only);
    const low = at <= 0.5;
    const keep = clamp(
      low ? Math.max(share, at + share / 2) : Math.max(share, 1 - at + share / 2),
      share,
      0.92,
    );
    const [first, second] = halves(
      ring,
      frame,
      alongU,
      from + (to - from) * (low ? keep : 1 - keep),
    );
    return [
      ...dividePlot(first, frame, low ? sorted : [], hash32(seed, 1)),
      ...dividePlot(second, frame, low ? [] : sorted, hash32(seed, 2)),
    ];
  }
  const half = splitIndex(sorted, wanted);
  const scale = Math.min(1, area / wanted);
  const reach = to - from;
  const [left, right] = widened(
    sorted.slice(0, half),
    sorted.slice(half),
    (Math.min(narrowest, reach * 0.4) / reach) * (area / scale),
  );
  const leastLeft = (sumOf(left) * scale) / area;
  const leastRight = (sumOf(right) * scale) / area;
  const middle = (place(left.at(-1) as Demand) + place(right[0] as Demand)) / 2;
  const cut = clamp(middle, leastLeft, 1 - leastRight);
  const [first, second] = halves(ring, frame, alongU, from + reach * cut);
  return [
    ...dividePlot(first, frame, left, hash32(seed, 1)),
    ...dividePlot(second, frame, right, hash32(seed, 2)),
  ];
}

const sumOf = (demands: readonly Demand[]): number => demands.reduce((sum, d) => sum + d.area, 0);

/** Where one side would be a thin strip, its large neighbour takes the rest of a wider one. */
function widened(left: Demand[], right: Demand[], least: number): readonly [Demand[], Demand[]] {
  const lend = (from: Demand, area: number): readonly [Demand, Demand] => [
    { ...from, area },
    { ...from, area: from.area - area },
  ];
  const missingLeft = least - sumOf(left);
  const missingRight = least - sumOf(right);
  const [after] = right as [Demand];
  const before = left.at(-1) as Demand;
  if (missingLeft > 0 && after.area > missingLeft * 2) {
    const [part, rest] = lend(after, missingLeft);
    return [
      [...left, part],
      [rest, ...right.slice(1)],
    ];
  }
  if (missingRight > 0 && before.area > missingRight * 2) {
    const [part, rest] = lend(before, missingRight);
    return [
      [...left.slice(0, -1), rest],
      [part, ...right],
    ];
  }
  return [left, right];
}

function plain(ring: Ring, frame: GridFrame, target: number, seed: number): Plot[] {
  if (ring.length === 0) return [];
  const area = areaOf(ring);
  if (area <= target * 1.45) return [{ ring, site: null }];
  const { u0, u1, v0, v1 } = extentOf(frame, ring);
  const alongU = u1 - u0 >= (v1 - v0) * 1.15;
  const draw = (hash32(seed, 3) % 1000) / 1000;
  const at = area < target * 2.4 ? 0.44 + draw * 0.12 : 0.38 + draw * 0.24;
  const [from, to] = alongU ? [u0, u1] : [v0, v1];
  const spread = area < 24000 ? 0.72 + ((hash32(seed, 4) % 1000) / 1000) * 0.7 : 1;
  const next = clamp(target * spread, 1900, 14000);
  return halves(ring, frame, alongU, from + (to - from) * at).flatMap((part, i) =>
    plain(part, frame, next, hash32(seed, 5 + i)),
  );
}

function halves(ring: Ring, frame: GridFrame, alongU: boolean, at: number): readonly [Ring, Ring] {
  const nx = alongU ? frame.dx : -frame.dz;
  const nz = alongU ? frame.dz : frame.dx;
  const plane: HalfPlane = {
    nx,
    nz,
    limit: at + frame.origin[0] * nx + frame.origin[1] * nz,
  };
  return [clip(ring, plane), clip(ring, opposite(plane))];
}

function splitIndex(sorted: readonly Demand[], wanted: number): number {
  let sum = 0;
  for (let i = 0; i < sorted.length - 1; i++) {
    sum += (sorted[i] as Demand).area;
    if (sum >= wanted / 2)
      return i === 0 || sum - wanted / 2 < (sorted[i] as Demand).area / 2 ? i + 1 : i;
  }
  return sorted.length - 1;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));
