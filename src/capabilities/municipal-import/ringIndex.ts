import Flatbush from 'flatbush';
import { insideRings, samplePoints } from '#capabilities/municipal-import/samplePoints.ts';
import { type Bounds, boundsOf, type Ring, type ScenePoint } from '#shared/geo.ts';

/** Things with outlines that can be asked what lies where. */
export interface RingIndex<T> {
  /** Those whose outline holds the point. */
  at(point: ScenePoint): T[];
  /** Those whose box comes within `reach` metres of the point. */
  near(point: ScenePoint, reach: number): T[];
  /** How many of about `count` points spread over a footprint lie in one of them, and in each. */
  under(rings: readonly Ring[], count: number): Cover<T>;
}

export interface Cover<T> {
  readonly points: number;
  readonly covered: number;
  /** Those that hold any of the points, the one with most of them first. */
  readonly by: readonly { readonly thing: T; readonly points: number }[];
}

/** Indexes things by the boxes of their outlines. */
export function ringIndex<T extends { readonly rings: readonly Ring[] }>(
  things: readonly T[],
): RingIndex<T> {
  const boxes = things.length === 0 ? null : new Flatbush(things.length);
  for (const { rings } of things) boxes?.add(...boundsOf(rings.flat()));
  boxes?.finish();
  const inBox = (...box: Bounds): T[] =>
    (boxes?.search(...box) ?? []).sort((a, b) => a - b).map((i) => things[i] as T);
  return {
    at: ([x, z]) => inBox(x, z, x, z).filter(({ rings }) => insideRings([x, z], rings)),
    near: ([x, z], reach) => inBox(x - reach, z - reach, x + reach, z + reach),
    under(rings, count) {
      const candidates = inBox(...boundsOf(rings.flat()));
      if (candidates.length === 0) return { points: 1, covered: 0, by: [] };
      const points = samplePoints(rings, count);
      const by = candidates.map((thing) => ({ thing, points: 0 }));
      let covered = 0;
      for (const point of points) {
        const holding = by.filter(({ thing }) => insideRings(point, thing.rings));
        if (holding.length > 0) covered++;
        for (const one of holding) one.points++;
      }
      const found = by.filter((one) => one.points > 0).sort((a, b) => b.points - a.points);
      return { points: points.length, covered, by: found };
    },
  };
}
