import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';

/** Beams are met this much beside them too, metres: they are thin for a pointer. */
const slack = 0.4;
/** A leaning leg is looked at in so many upright pieces. */
const pieces = 5;

/** Shares of the long and the short side, metres above the foot. */
type Box = readonly [s0: number, s1: number, t0: number, t1: number, low: number, high: number];

/**
 * Distance at which a ray meets the legs, sills, girders or trolley of a portal crane, or Infinity: one looks through
 * between them. The origin is in metres of the tile; distances are in lengths of the direction. The shape is that of
 * `meshGantry`.
 */
export function hitGantry(
  columns: FootprintColumns,
  part: number,
  origin: readonly [x: number, y: number, z: number],
  direction: readonly [x: number, y: number, z: number],
): number {
  const k = (columns.starts[part] as number) * 2;
  const at = (n: number): number => columns.corners[k + n] as number;
  const [ax, az] = [at(0), at(1)];
  const [bx, bz, cx, cz] = [at(2) - ax, at(3) - az, at(6) - ax, at(7) - az];
  const [first, second] = [Math.hypot(bx, bz), Math.hypot(cx, cz)];
  const [ux, uz, vx, vz] = first >= second ? [bx, bz, cx, cz] : [cx, cz, bx, bz];
  const [length, span] = [Math.max(first, second), Math.min(first, second)];
  const base = columns.base[part] as number;
  const share = (x: number, z: number, ex: number, ez: number): number =>
    (x * ex + z * ez) / (ex * ex + ez * ez);
  const [x, y, z] = origin;
  const [dx, dy, dz] = direction;
  const from = [share(x - ax, z - az, ux, uz), share(x - ax, z - az, vx, vz), y - base] as const;
  const along = [share(dx, dz, ux, uz), share(dx, dz, vx, vz), dy] as const;
  let nearest = Infinity;
  for (const [s0, s1, t0, t1, low, high] of beams(length, span, columns.height[part] as number)) {
    const [ps, pt] = [slack / length, slack / span];
    const near = enter(
      from,
      along,
      [Math.max(0, s0 - ps), Math.max(0, t0 - pt), low - slack],
      [Math.min(1, s1 + ps), Math.min(1, t1 + pt), high + slack],
    );
    if (near < nearest) nearest = near;
  }
  return nearest;
}

function* beams(length: number, span: number, height: number): Generator<Box> {
  const beam = Math.max(1, height * 0.085);
  const [leg, deep, girder] = [(beam * 0.75) / length, (beam * 0.75) / span, (beam * 0.8) / span];
  for (const s of [0.04, 0.96 - leg]) {
    yield [s, s + leg, 0, 1, 0.3, 0.3 + beam * 0.8];
    for (let p = 0; p < pieces; p++) {
      const [low, high] = [p, p + 1].map((n) => beam * 0.8 + ((height - beam * 1.8) * n) / pieces);
      const t = 0.06 + (0.28 * (p + 0.5)) / pieces;
      yield [s, s + leg, t, t + deep, low as number, high as number];
      yield [s, s + leg, 1 - t - deep, 1 - t, low as number, high as number];
    }
  }
  yield [0, 1, 0.36, 0.36 + girder, height - beam, height];
  yield [0, 1, 0.64 - girder, 0.64, height - beam, height];
}

/** Where a ray enters a box, or Infinity. */
function enter(
  from: readonly [number, number, number],
  along: readonly [number, number, number],
  low: readonly [number, number, number],
  high: readonly [number, number, number],
): number {
  let [near, far] = [0, Infinity];
  for (const axis of [0, 1, 2] as const) {
    if (Math.abs(along[axis]) < 1e-12) {
      if (from[axis] < low[axis] || from[axis] > high[axis]) return Infinity;
      continue;
    }
    const a = (low[axis] - from[axis]) / along[axis];
    const b = (high[axis] - from[axis]) / along[axis];
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  }
  return near <= far ? near : Infinity;
}
