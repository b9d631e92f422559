import { partHeight } from '#capabilities/buildings/pickFootprints.ts';
import { type Roof, roofs } from '#capabilities/buildings/roof.ts';
import { signedArea } from '#shared/geo.ts';
import type { Eye } from './Eye.ts';
import type { KnownPlace } from './knownPlace.ts';
import { partRing } from './partRing.ts';
import type { SeenBuilding } from './roofVariety.ts';

/** Buildings whose roof's middle lies in the picture, hidden ones with them; `gid` is the feature number. */
export function seenBuildings(
  eye: Eye,
  { tiles }: KnownPlace,
): (SeenBuilding & { readonly topM: number })[] {
  const seen: (SeenBuilding & { readonly topM: number })[] = [];
  for (const { entry, pick } of tiles) {
    const { columns } = pick;
    for (let first = 0; first < columns.parts; ) {
      let end = first + 1;
      while (end < columns.parts && columns.feature[end] === columns.feature[first]) end++;
      const parts = Array.from({ length: end - first }, (_, k) => {
        const part = first + k;
        const ring = partRing(columns, part);
        const roof = roofs[columns.roof[part] as number] as Roof;
        return { part, ring, roof, area: Math.abs(signedArea(ring)) };
      });
      const main = parts.reduce((a, b) => (b.area > a.area ? b : a));
      const [a, , c] = main.ring as [[number, number], unknown, [number, number]];
      const at = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2] as const;
      const topM = (columns.base[main.part] as number) + partHeight(columns, main.part);
      const pixel = eye.pixel(at[0], topM, at[1]);
      if (pixel) {
        seen.push({
          gid: entry.base + (columns.feature[first] as number),
          roof: main.roof,
          roofs: new Set(parts.map(({ roof }) => roof)),
          areaM2: parts.reduce((sum, { area }) => sum + area, 0),
          heightM: columns.height[main.part] as number,
          at,
          radius: Math.hypot(c[0] - a[0], c[1] - a[1]) / 2,
          pixel,
          topM,
        });
      }
      first = end;
    }
  }
  return seen;
}
