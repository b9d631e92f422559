import Flatbush from 'flatbush';
import type { BuildingPart } from '#capabilities/buildings/building.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import { areaOf } from '#capabilities/complex/convex.ts';
import type { PlacedBuilding } from '#capabilities/complex/place.ts';
import { boundsOf, type ScenePoint } from '#shared/geo.ts';

/** No more than so many neighbours look the same. */
const most = 3;
/** Neighbours stand no farther apart than this between their round outlines, metres. */
const gap = 34;
/** Roofs that one hall may have instead of another. */
const hallRoofs: readonly Roof[] = ['sawtooth', 'gable', 'barrel', 'plant'];
/** Heights tried with each roof, as shares of its own. */
const heights = [1, 1.16, 0.86] as const;

/** How a building looks: its largest part, the ground it covers, where it stands. */
interface Look {
  readonly roof: Roof;
  readonly height: number;
  readonly area: number;
  readonly x: number;
  readonly z: number;
  readonly radius: number;
}

/**
 * Gives a building that would be the fourth of a group of like neighbours another roof or height (추정 형상), in the
 * order of the list: groups are neighbours with the same roof, ground within a quarter and height within an eighth.
 */
export function varyNeighbours(buildings: readonly PlacedBuilding[]): PlacedBuilding[] {
  const looks = buildings.map(lookOf);
  const index = new Flatbush(Math.max(1, looks.length));
  for (const { x, z } of looks) index.add(x, z, x, z);
  if (looks.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  const widest = Math.max(0, ...looks.map(({ radius }) => radius));
  const leader = looks.map((_, i) => i);
  const sizes = looks.map(() => 1);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at] as number;
    return at;
  };
  const groupsBeside = (i: number, look: Look): Set<number> => {
    const reach = look.radius + widest + gap;
    const found = index.search(look.x - reach, look.z - reach, look.x + reach, look.z + reach);
    return new Set(found.filter((j) => j < i && like(look, looks[j] as Look)).map(find));
  };
  return buildings.map((building, i) => {
    const own = looks[i] as Look;
    const tried = choices(own).map((look) => {
      const groups = groupsBeside(i, look);
      return { look, groups, size: [...groups].reduce((sum, g) => sum + (sizes[g] as number), 1) };
    });
    const best =
      tried.find(({ size }) => size <= most) ??
      tried.reduce((a, b) => (b.size < a.size ? b : a), tried[0] as (typeof tried)[number]);
    looks[i] = best.look;
    for (const group of best.groups) leader[group] = i;
    sizes[i] = best.size;
    return best.look === own ? building : redone(building, own, best.look);
  });
}

/** Its own look first, then others of the same kind of building. */
function choices(own: Look): Look[] {
  const roofs = hallRoofs.includes(own.roof)
    ? [own.roof, ...hallRoofs.filter((roof) => roof !== own.roof)]
    : [own.roof];
  return heights.flatMap((by) =>
    roofs.map((roof) =>
      by === 1 && roof === own.roof ? own : { ...own, roof, height: tenth(own.height * by) },
    ),
  );
}

/** True where two stand side by side and look the same, with some room to where one would say so. */
function like(a: Look, b: Look): boolean {
  return (
    a.roof === b.roof &&
    Math.hypot(a.x - b.x, a.z - b.z) - a.radius - b.radius <= gap &&
    Math.max(a.area, b.area) < Math.min(a.area, b.area) * 1.25 &&
    Math.max(a.height, b.height) < Math.min(a.height, b.height) * 1.125
  );
}

function lookOf({ parts }: PlacedBuilding): Look {
  const areas = parts.map(({ ring }) => areaOf(ring));
  const main = parts[areas.indexOf(Math.max(...areas))] as BuildingPart;
  const [minX, minZ, maxX, maxZ] = boundsOf(main.ring);
  const [a, , c] = main.ring as readonly [ScenePoint, ScenePoint, ScenePoint];
  return {
    roof: main.roof,
    height: main.height,
    area: areas.reduce((sum, area) => sum + area, 0),
    x: (minX + maxX) / 2,
    z: (minZ + maxZ) / 2,
    radius: Math.hypot(c[0] - a[0], c[1] - a[1]) / 2,
  };
}

/** Parts that look like its largest follow it. */
function redone(building: PlacedBuilding, from: Look, to: Look): PlacedBuilding {
  const parts = building.parts.map((part) =>
    part.roof === from.roof && part.height === from.height
      ? { ...part, roof: to.roof, height: to.height }
      : part,
  );
  return { ...building, parts };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
