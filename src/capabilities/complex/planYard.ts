import { areaOf, longestEdge, toRing } from '#capabilities/complex/convex.ts';
import { fencePlot } from '#capabilities/complex/fencePlot.ts';
import { YardGrid } from '#capabilities/complex/yardGrid.ts';
import type { Ring, ScenePoint } from '#shared/geo.ts';
import { hash32, seededRandom } from '#shared/hash.ts';

/** Something that stands on a yard: middle, unit vector of its length, a draw in 0 … 1 for its look. */
export interface YardThing {
  readonly at: ScenePoint;
  readonly along: readonly [x: number, z: number];
  readonly chance: number;
}

/** A box of goods, metres. */
export interface Goods extends YardThing {
  readonly kind: 'container' | 'steel' | 'crates';
  readonly length: number;
  readonly width: number;
  readonly height: number;
  /** Metres between the ground and its foot: the second of two containers. */
  readonly lift: number;
}

/** What is drawn on a plot from nearby (추정 형상): nothing here is known of any firm, all of it follows from the outline. */
export interface Yard {
  readonly cars: readonly YardThing[];
  readonly goods: readonly Goods[];
  readonly trees: readonly YardThing[];
  /** Runs of fence, broken at the gate. */
  readonly fences: readonly (readonly [ScenePoint, ScenePoint])[];
  readonly gatehouse: YardThing | null;
}

/** Distances from the plot's edge and from buildings, metres. */
const margin = { edge: 4.2, building: 1.1 } as const;
/** Room a gatehouse needs to a building, metres. */
const besideGate = 3.4;
/** Cells of a row of cars, of a car's length and of the aisle before it. */
const car = { deep: 2, aisle: 3, leastRun: 4, mostRun: 15 } as const;

/** Lays out a plot around the outlines that stand on it: car park, goods, trees, fence with a gate. */
export function planYard(plot: Ring, standing: readonly Ring[], seed: number): Yard {
  const random = seededRandom(hash32(seed, 71));
  const { dx, dz } = longestEdge(plot);
  const grid = new YardGrid({ origin: plot[0] as ScenePoint, dx, dz }, plot, margin.edge);
  for (const ring of standing) grid.block(ring, margin.building);
  const { fences, gate } = fencePlot(plot, random);
  if (gate) grid.block(gate.way, 0);
  const area = areaOf(plot);
  const most = Math.min(180, Math.round(area * (0.0022 + random() * 0.004)));
  const house = gate && standing.every((one) => toRing(gate.house, one) > besideGate);
  return {
    cars: parkCars(grid, most, random),
    goods: random() < 0.55 ? putGoods(grid, Math.min(60, Math.round(area / 420)), random) : [],
    trees: [
      ...plantCorners(grid, Math.min(16, Math.round(area / 600)), random),
      ...plantLawn(plot, random),
    ],
    fences,
    gatehouse: house ? { at: gate.house, along: gate.along, chance: random() } : null,
  };
}

/** Rows of cars side by side, two back to back, then an aisle; from one side of the plot until there are enough. */
function parkCars(grid: YardGrid, wanted: number, random: () => number): YardThing[] {
  const cars: YardThing[] = [];
  const along: [number, number] = [-grid.frame.dz, grid.frame.dx];
  const fromFar = random() < 0.5;
  const full = 0.62 + random() * 0.33;
  const pair = car.deep * 2 + car.aisle;
  for (let step = 0; step < grid.rows && cars.length < wanted; step++) {
    const j = fromFar ? grid.rows - car.deep - step : step;
    for (let i = 0; i < grid.columns && cars.length < wanted; ) {
      let run = 0;
      while (run < car.mostRun && grid.open(i + run, j, 1, car.deep)) run++;
      const reached =
        grid.open(i, j + car.deep, run, car.aisle - 1) ||
        grid.open(i, j - car.aisle + 1, run, car.aisle - 1);
      if (run < car.leastRun || !reached) {
        i += Math.max(1, run);
        continue;
      }
      for (let k = 0; k < run && cars.length < wanted; k++) {
        if (random() > full) continue;
        cars.push({ at: grid.middle(i + k, j, 1, car.deep), along, chance: random() });
      }
      grid.take(i, j, run, car.deep);
      const aisle = grid.open(i, j + car.deep, run, car.aisle - 1)
        ? j + car.deep
        : j - car.aisle + 1;
      if ((step / pair) % 2 < 1) grid.take(i, aisle, run, car.aisle - 1);
      i += run + 1;
    }
  }
  return cars;
}

/** One kind of goods a plot, in a few rows on what is still open. */
function putGoods(grid: YardGrid, wanted: number, random: () => number): Goods[] {
  const goods: Goods[] = [];
  const draw = random();
  const kind = draw < 0.3 ? 'container' : draw < 0.6 ? 'steel' : 'crates';
  const along: [number, number] = [grid.frame.dx, grid.frame.dz];
  const [wide, deep] = kind === 'crates' ? [1, 1] : [kind === 'steel' ? 4 : 3, 1];
  const [i0, j0] = [Math.floor(random() * grid.columns), Math.floor(random() * grid.rows)];
  for (let step = 0; step < grid.columns * grid.rows && goods.length < wanted; step++) {
    const j = (j0 + Math.floor(step / grid.columns)) % grid.rows;
    const i = (i0 + step) % grid.columns;
    if (!grid.open(i, j, wide, deep)) continue;
    const at = grid.middle(i, j, wide, deep);
    grid.take(i, j, wide + (kind === 'crates' ? 0 : 1), deep);
    if (random() < 0.3) continue;
    const [chance, size] = [random(), random()];
    if (kind === 'container') {
      const box = { kind, at, along, length: 6.1, width: 2.35, height: 2.6 } as const;
      goods.push({ ...box, chance, lift: 0 });
      if (size < 0.35) goods.push({ ...box, chance: 1 - chance, lift: 2.6 });
    } else if (kind === 'steel') {
      goods.push({
        kind,
        at,
        along,
        chance,
        length: 8.6,
        width: 1 + size,
        height: 0.6 + size * 0.9,
        lift: 0,
      });
    } else {
      goods.push({
        kind,
        at,
        along,
        chance,
        length: 1.3 + size,
        width: 1.2 + chance * 0.9,
        height: 0.9 + size * 1.3,
        lift: 0,
      });
    }
  }
  return goods;
}

/** Trees on open cells along the edge of the yard, in loose groups. */
function plantCorners(grid: YardGrid, wanted: number, random: () => number): YardThing[] {
  const trees: YardThing[] = [];
  for (let attempt = 0; attempt < wanted * 9 && trees.length < wanted; attempt++) {
    const edge = Math.floor(random() * 4);
    const t = random();
    const i = edge === 0 ? 1 : edge === 1 ? grid.columns - 3 : Math.floor(t * grid.columns);
    const j = edge === 2 ? 1 : edge === 3 ? grid.rows - 3 : Math.floor(t * grid.rows);
    if (!grid.open(i, j, 2, 2)) continue;
    grid.take(i, j, 2, 2);
    trees.push({ at: grid.middle(i, j, 2, 2), along: [1, 0], chance: random() });
  }
  return trees;
}

/** Trees on the lawn between a plot's edge and its fence, in groups with gaps between them. */
function plantLawn(plot: Ring, random: () => number): YardThing[] {
  const trees: YardThing[] = [];
  plot.forEach((a, k) => {
    const b = plot[(k + 1) % plot.length] as ScenePoint;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const [ux, uz] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    let planted = random() < 0.4;
    for (let d = 6; d < length - 6; d += 6.5) {
      if (random() < 0.28) planted = !planted;
      if (!planted || random() < 0.25) continue;
      const at: ScenePoint = [a[0] + ux * d + uz * 1.3, a[1] + uz * d - ux * 1.3];
      trees.push({ at, along: [ux, uz], chance: random() * 0.7 });
    }
  });
  return trees;
}
