import { toSegment } from '#capabilities/complex/convex.ts';
import type { Corridor, Zone } from '#capabilities/complex/cutCells.ts';
import { toScene } from '#capabilities/complex/gridFrame.ts';
import type { Road } from '#capabilities/complex/place.ts';
import { boundsOf, insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

const step = 12;
const shortest = 60;
/** Metres beside a carriageway within which no street runs the same way. */
const kerb = 22;

/** Minor streets along the grid lines of a zone: within it, not in water, not along a named road. */
export function layStreets(
  zone: Zone,
  roads: readonly Road[],
  waterSides: readonly Corridor[],
  waters: readonly Ring[],
  width: number,
): Road[] {
  const [minX, minZ, maxX, maxZ] = boundsOf(zone.ring);
  const near = (points: readonly ScenePoint[], reach: number): boolean => {
    const [x0, z0, x1, z1] = boundsOf(points);
    return x1 > minX - reach && x0 < maxX + reach && z1 > minZ - reach && z0 < maxZ + reach;
  };
  const strips = roads.flatMap((road) =>
    road.line
      .slice(1)
      .map((b, i) => ({ line: [road.line[i] as ScenePoint, b] as const, width: road.width }))
      .filter(({ line }) => near(line, 60)),
  );
  const wet = waters.filter((ring) => near(ring, 0));
  const sides = waterSides.flatMap(({ line, half }) =>
    line
      .slice(1)
      .map((b, i) => ({ line: [line[i] as ScenePoint, b] as const, half }))
      .filter((side) => near(side.line, 60)),
  );

  const streets: Road[] = [];
  const run = (line: (t: number) => ScenePoint, from: number, to: number, name: string): void => {
    const [ax, az] = line(0);
    const [bx, bz] = line(1);
    const dx = bx - ax;
    const dz = bz - az;
    const beside = strips.filter((strip) => runsAlong(strip.line, dx, dz));
    const free = (point: ScenePoint): boolean =>
      insideRing(point, zone.ring) &&
      !beside.some(({ line: [c, d], width: w }) => toSegment(point, c, d) < w / 2 + kerb) &&
      !sides.some(({ line: [c, d], half }) => toSegment(point, c, d) < half) &&
      !wet.some((ring) => insideRing(point, ring));
    let start = Number.NaN;
    let part = 0;
    for (let t = from; t <= to + step; t += step) {
      const open = t <= to && free(line(t));
      if (open && Number.isNaN(start)) start = t;
      if (open || Number.isNaN(start)) continue;
      const end = t - step;
      if (end - start >= shortest) {
        streets.push({
          id: `${zone.id}-${name}-${++part}`,
          name: null,
          class: 'street',
          width,
          line: [centi(line(start)), centi(line(end))],
        });
      }
      start = Number.NaN;
    }
  };
  const [u0, u1] = [zone.along[0] as number, zone.along.at(-1) as number];
  const [v0, v1] = [zone.across[0] as number, zone.across.at(-1) as number];
  zone.along.forEach((u, i) => {
    run((t) => toScene(zone.frame, u, t), v0, v1, `cross-${i + 1}`);
  });
  zone.across.forEach((v, j) => {
    run((t) => toScene(zone.frame, t, v), u0, u1, `long-${j + 1}`);
  });
  return streets;
}

/** True where a stretch of road runs the way (dx, dz), to within 37°. */
function runsAlong([a, b]: readonly [ScenePoint, ScenePoint], dx: number, dz: number): boolean {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return Math.abs((dx * (b[1] - a[1]) - dz * (b[0] - a[0])) / length) < 0.6;
}

const centi = ([x, z]: ScenePoint): ScenePoint => [
  Math.round(x * 100) / 100,
  Math.round(z * 100) / 100,
];
