import type { MeasuredPoint } from '#capabilities/measuring/measure.ts';
import { signedArea } from '#shared/geo.ts';

type Corner = Pick<MeasuredPoint, 'x' | 'z'>;

/** Level area inside an outline, ㎡; null where its sides cross and there is no one inside. */
export function outlineArea(corners: readonly Corner[]): number | null {
  const n = corners.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const side = (k: number): [Corner, Corner] =>
        [corners[k], corners[(k + 1) % n]] as [Corner, Corner];
      if (cross(side(i), side(j))) return null;
    }
  }
  return Math.abs(signedArea(corners.map(({ x, z }) => [x, z])));
}

/** Which side of a→b a point lies on. */
const sideOf = (a: Corner, b: Corner, p: Corner): number =>
  Math.sign((b.x - a.x) * (p.z - a.z) - (b.z - a.z) * (p.x - a.x));

function cross([a, b]: [Corner, Corner], [c, d]: [Corner, Corner]): boolean {
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
}
