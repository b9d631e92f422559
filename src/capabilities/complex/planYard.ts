import { areaOf, longestEdge, toRing, toSegment } from '#capabilities/complex/convex.ts';
import { fencePlot } from '#capabilities/complex/fencePlot.ts';
import { YardGrid } from '#capabilities/complex/yardGrid.ts';
import {
  type GoodsKind,
  goodsKinds,
  lots,
  type Stand,
  yardStands,
} from '#capabilities/complex/yardLattice.ts';
import { insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';
import { hash32, seededRandom } from '#shared/hash.ts';

/** Something that stands on a yard: middle, unit vector of its length, a draw in 0 … 1 for its look. */
export interface YardThing {
  readonly at: ScenePoint;
  readonly along: readonly [x: number, z: number];
  readonly chance: number;
}

/** A box of goods, metres. */
export interface Goods extends YardThing {
  readonly kind: GoodsKind;
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
const margin = { edge: 3.6, building: 1.3 } as const;
/** Room a gatehouse needs to a building, metres. */
const besideGate = 3.4;

/** Lays out a plot around the outlines that stand on it: car park, goods, trees, fence with a gate. */
export function planYard(plot: Ring, standing: readonly Ring[], seed: number): Yard {
  const random = seededRandom(hash32(seed, 71));
  const { dx, dz } = longestEdge(plot);
  const grid = new YardGrid({ origin: plot[0] as ScenePoint, dx, dz }, plot, margin.edge);
  for (const ring of standing) grid.block(ring, margin.building);
  const { fences, gate } = fencePlot(plot, random);
  if (gate) grid.block(gate.way, 0);
  const { cars, goods } = fill(plot, gate ? [...standing, gate.way] : standing);
  for (const car of cars) grid.block(around(car, ...lots.cars.size), 0);
  for (const one of goods) grid.block(around(one, one.width, one.length), 0);
  const area = areaOf(plot);
  const house = gate && standing.every((one) => toRing(gate.house, one) > besideGate);
  return {
    cars,
    goods,
    trees: [
      ...plantCorners(grid, Math.min(16, Math.round(area / 600)), random),
      ...plantLawn(plot, random),
    ],
    fences,
    gatehouse: house ? { at: gate.house, along: gate.along, chance: random() } : null,
  };
}

/** Cars and goods of the lattice that have room: within the plot, clear of buildings and of the way in. */
function fill(plot: Ring, obstacles: readonly Ring[]): Pick<Yard, 'cars' | 'goods'> {
  const cars: YardThing[] = [];
  const goods: Goods[] = [];
  for (const stand of yardStands(plot)) {
    const { kind, at, along, chance } = stand;
    if (!hasRoom(stand, plot, obstacles)) continue;
    if (kind === 'car') {
      const way = (chance * 911) % 1 < 0.5 ? 1 : -1;
      cars.push({ at, along: [-along[1] * way, along[0] * way], chance });
      continue;
    }
    const [length, width] = goodsKinds[kind].size;
    const draw = (chance * 733) % 1;
    const one = { kind, at, along, chance, length, width, lift: 0 } as const;
    if (kind === 'container') {
      goods.push({ ...one, height: 2.6 });
      if (draw < 0.35) goods.push({ ...one, height: 2.6, chance: 1 - chance, lift: 2.6 });
    } else goods.push({ ...one, height: kind === 'steel' ? 0.6 + draw * 0.9 : 0.9 + draw * 1.3 });
  }
  return { cars, goods };
}

/** Points of a thing, in halves of its size, that must be clear: closer to one another than a corner could come between. */
const looked = [-1, -0.5, 0, 0.5, 1].flatMap((s) => [-1, 0, 1].map((t) => [s, t] as const));

function hasRoom({ kind, at, along: [ux, uz] }: Stand, plot: Ring, obstacles: readonly Ring[]) {
  const [long, wide] = (kind === 'car' ? lots.cars : goodsKinds[kind]).size;
  const points = looked.map(([s, t]): ScenePoint => {
    const [u, v] = [(s * long) / 2, (t * wide) / 2];
    return [at[0] + ux * u - uz * v, at[1] + uz * u + ux * v];
  });
  const isClear = (ring: Ring, margin: number): boolean =>
    points.every((point) =>
      ring.every(
        (a, k) => toSegment(point, a, ring[(k + 1) % ring.length] as ScenePoint) >= margin,
      ),
    );
  return (
    points.every((point) => insideRing(point, plot)) &&
    isClear(plot, margin.edge) &&
    obstacles.every(
      (ring) => !points.some((point) => insideRing(point, ring)) && isClear(ring, margin.building),
    )
  );
}

/** The ground of a thing, its sizes across and along its length in metres. */
function around({ at, along: [ux, uz] }: YardThing, wide: number, long: number): Ring {
  const [l, w] = [long / 2, wide / 2];
  return (
    [
      [l, w],
      [l, -w],
      [-l, -w],
      [-l, w],
    ] as const
  ).map(([s, t]) => [at[0] + ux * s - uz * t, at[1] + uz * s + ux * t] as const);
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
