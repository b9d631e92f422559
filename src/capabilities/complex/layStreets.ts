import { toLine } from '#capabilities/complex/convex.ts';
import type { Corridor, Zone } from '#capabilities/complex/cutCells.ts';
import { toScene } from '#capabilities/complex/gridFrame.ts';
import type { Road } from '#capabilities/complex/place.ts';
import { insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

const step = 12;
const shortest = 60;

/** Minor streets along the grid lines of a zone: within it, not in water, not along a named road. */
export function layStreets(
  zone: Zone,
  roads: readonly Road[],
  waterSides: readonly Corridor[],
  waters: readonly Ring[],
  width: number,
): Road[] {
  const near = roads.filter((road) =>
    road.line.some((p, i) => i > 0 && touches(zone, road.line[i - 1] as ScenePoint, p)),
  );
  const sides = waterSides.filter((side) => side.line.some((p) => around(zone, p)));
  const free = (point: ScenePoint, dx: number, dz: number): boolean =>
    insideRing(point, zone.ring) &&
    !near.some((road) => alongside(point, dx, dz, road)) &&
    !sides.some((side) => toLine(point, side.line) < side.half) &&
    !waters.some((ring) => insideRing(point, ring));

  const streets: Road[] = [];
  const run = (line: (t: number) => ScenePoint, from: number, to: number, name: string): void => {
    const [ax, az] = line(0);
    const [bx, bz] = line(1);
    const dx = bx - ax;
    const dz = bz - az;
    let start = Number.NaN;
    let part = 0;
    for (let t = from; t <= to + step; t += step) {
      const open = t <= to && free(line(t), dx, dz);
      if (open && Number.isNaN(start)) start = t;
      if (open || Number.isNaN(start)) continue;
      const end = t - step;
      if (end - start >= shortest) {
        streets.push({
          id: `${zone.id}-${name}-${++part}`,
          name: null,
          class: 'street',
          width,
          line: [line(start), line(end)],
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

/** True on the carriageway's strip of a road that runs the same way. */
function alongside(point: ScenePoint, dx: number, dz: number, road: Road): boolean {
  for (let i = 1; i < road.line.length; i++) {
    const a = road.line[i - 1] as ScenePoint;
    const b = road.line[i] as ScenePoint;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const sine = Math.abs((dx * (b[1] - a[1]) - dz * (b[0] - a[0])) / length);
    if (sine < 0.6 && toLine(point, [a, b]) < road.width / 2 + 22) return true;
  }
  return false;
}

function around(zone: Zone, [x, z]: ScenePoint): boolean {
  return zone.ring.some(([rx, rz]) => Math.abs(rx - x) < 900 && Math.abs(rz - z) < 900);
}

function touches(zone: Zone, a: ScenePoint, b: ScenePoint): boolean {
  const xs = zone.ring.map((p) => p[0]);
  const zs = zone.ring.map((p) => p[1]);
  return (
    Math.max(a[0], b[0]) > Math.min(...xs) - 60 &&
    Math.min(a[0], b[0]) < Math.max(...xs) + 60 &&
    Math.max(a[1], b[1]) > Math.min(...zs) - 60 &&
    Math.min(a[1], b[1]) < Math.max(...zs) + 60
  );
}
