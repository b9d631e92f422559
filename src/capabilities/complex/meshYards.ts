import { meshCrown } from '#capabilities/complex/meshCrown.ts';
import type { Tree } from '#capabilities/complex/plantTrees.ts';
import type { Goods, Yard, YardThing } from '#capabilities/complex/planYard.ts';
import { TonedMesh, type TonedTriangles } from '#capabilities/complex/tonedMesh.ts';
import { type Tone, toneBy, toneOf } from '#capabilities/complex/tones.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** Paints of cars by a draw, as `paintedYards` has them. */
const paints: readonly (readonly [below: number, tone: Tone])[] = [
  [0.34, 'white'],
  [0.52, 'silver'],
  [0.74, 'graphite'],
  [0.86, 'navy'],
  [0.94, 'rust'],
  [1.01, 'sand'],
];
const containers: readonly Tone[] = ['container1', 'container2', 'container3', 'silver'];

/** Cars, goods, fences and trees of the yards of one square, on the ground given by `height` (metres at x, z). */
export function meshYards(
  yards: readonly Yard[],
  trees: readonly Tree[],
  height: (x: number, z: number) => number,
): TonedTriangles {
  const mesh = new TonedMesh();
  const on = ({ at, along }: YardThing) => ({ at, along, y: height(at[0], at[1]) + lift });
  for (const { cars, goods, trees: own, fences, gatehouse } of yards) {
    for (const car of cars) meshCar(mesh, on(car), car.chance);
    for (const one of goods) meshGoods(mesh, on(one), one);
    for (const { at, chance } of own) {
      meshCrown(mesh, {
        x: at[0],
        y: height(at[0], at[1]),
        z: at[1],
        height: 4 + 3.6 * chance,
        chance: Math.floor(chance * 255),
      });
    }
    for (const [a, b] of fences) meshFence(mesh, a, b, height);
    if (gatehouse) {
      mesh.block(on(gatehouse), [0, 2.7], [1.9, 1.5], [1.9, 1.5], {
        side: toneOf('house'),
        top: null,
      });
      mesh.block(on(gatehouse), [2.7, 2.9], [2.3, 1.9], [2.3, 1.9], {
        side: toneOf('roof'),
        top: toneOf('roof'),
      });
    }
  }
  for (const tree of trees) meshCrown(mesh, tree);
  return mesh.finish();
}

/** Yards are drawn this far above the ground, metres: see `meshGround`. */
const lift = 0.75;

function meshCar(mesh: TonedMesh, on: Parameters<TonedMesh['block']>[0], chance: number): void {
  const paint = toneOf(paints.find(([below]) => chance < below)?.[1] ?? 'white');
  const glass = toneOf('glass');
  const van = (chance * 977) % 1 < 0.14;
  const long = van ? 2.5 : 2.2;
  mesh.block(on, [0.18, 0.82], [long, 0.9], [long, 0.9], { side: paint, top: paint });
  mesh.block(
    on,
    [0.82, van ? 1.95 : 1.42],
    [van ? 2.3 : 1.45, 0.82],
    [van ? 2.1 : 0.95, 0.7],
    { side: glass, top: paint },
    van ? -0.15 : -0.1,
  );
}

function meshGoods(
  mesh: TonedMesh,
  on: Parameters<TonedMesh['block']>[0],
  { kind, length, width, height, lift: up, chance }: Goods,
): void {
  const half = [length / 2, width / 2] as const;
  const tone =
    kind === 'container'
      ? toneBy(containers, chance)
      : toneBy(kind === 'steel' ? ['iron', 'dun'] : ['wood', 'sand', 'dun'], chance);
  mesh.block({ ...on, y: on.y + up }, [0, height], half, half, { side: tone, top: tone });
}

/** A low wall with a coping, following the ground every 30 m. */
function meshFence(
  mesh: TonedMesh,
  a: ScenePoint,
  b: ScenePoint,
  height: (x: number, z: number) => number,
): void {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < 0.5) return;
  const pieces = Math.max(1, Math.ceil(length / 30));
  const [nx, nz] = [((b[1] - a[1]) / length) * 0.15, (-(b[0] - a[0]) / length) * 0.15];
  const tone = toneOf('fence');
  const at = (t: number, side: number, up: number): [number, number, number] => {
    const [x, z] = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    return [x + nx * side, height(x, z) + 0.4 + up, z + nz * side];
  };
  for (let k = 0; k < pieces; k++) {
    const [t0, t1] = [k / pieces, (k + 1) / pieces];
    mesh.face([at(t1, 1, 0), at(t0, 1, 0), at(t0, 1, 1.5), at(t1, 1, 1.5)], tone);
    mesh.face([at(t0, -1, 0), at(t1, -1, 0), at(t1, -1, 1.5), at(t0, -1, 1.5)], tone);
    mesh.face([at(t0, -1, 1.5), at(t1, -1, 1.5), at(t1, 1, 1.5), at(t0, 1, 1.5)], tone);
  }
}
