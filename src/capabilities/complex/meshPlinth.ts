import type { TerrainMesh } from '#capabilities/complex/meshTerrain.ts';
import { valueNoise } from '#capabilities/complex/noise.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import type { TonedMesh } from '#capabilities/complex/tonedMesh.ts';
import { type Tone, toneOf } from '#capabilities/complex/tones.ts';

/** Height of the plinth's foot, metres above sea level: the table lies there. */
export const plinthFoot = -230;

/** Layers of the cut ground from the top down, each to its share of the whole depth. */
const strata: readonly (readonly [Tone, number])[] = [
  ['cut1', 0.1],
  ['cut2', 0.3],
  ['cut3', 0.46],
  ['cut4', 0.72],
  ['cut5', 1],
];

/** The model's deliberate edge: walls of cut strata from the border of the relief down to the table, water above them. */
export function meshPlinth(
  mesh: TonedMesh,
  terrain: Terrain,
  relief: TerrainMesh,
  sea: number | null,
): void {
  const { minX, minZ } = terrain;
  const reach = (terrain.size - 1) * terrain.step;
  for (const side of bordersOf(relief, minX, minZ, minX + reach, minZ + reach)) {
    for (let k = 0; k + 1 < side.length; k++) {
      const [a, b] = [side[k], side[k + 1]] as [Point, Point];
      wall(mesh, a, b, sea);
    }
  }
}

type Point = readonly [x: number, y: number, z: number];

/** Vertices on the four borders, each side in the order that has the board on its left. */
function bordersOf(
  { position }: TerrainMesh,
  x0: number,
  z0: number,
  x1: number,
  z1: number,
): Point[][] {
  const all: Point[] = [];
  for (let v = 0; v < position.length; v += 3) {
    all.push([position[v] as number, position[v + 1] as number, position[v + 2] as number]);
  }
  const on = (axis: 0 | 2, at: number): Point[] => all.filter((p) => Math.abs(p[axis] - at) < 0.5);
  return [
    on(2, z1).sort((p, q) => p[0] - q[0]),
    on(0, x1).sort((p, q) => q[2] - p[2]),
    on(2, z0).sort((p, q) => q[0] - p[0]),
    on(0, x0).sort((p, q) => p[2] - q[2]),
  ];
}

function wall(mesh: TonedMesh, a: Point, b: Point, sea: number | null): void {
  if (Math.hypot(b[0] - a[0], b[2] - a[2]) < 0.5) return;
  const top = (p: Point): number => p[1];
  const band = (highA: number, highB: number, lowA: number, lowB: number, tone: Tone): void => {
    const corners: Point[] = [
      [a[0], lowA, a[2]],
      [b[0], lowB, b[2]],
    ];
    if (highB > lowB) corners.push([b[0], highB, b[2]]);
    if (highA > lowA) corners.push([a[0], highA, a[2]]);
    if (corners.length > 2) mesh.face(corners, toneOf(tone));
  };
  if (sea !== null && (top(a) < sea || top(b) < sea)) {
    band(Math.max(sea, top(a)), Math.max(sea, top(b)), top(a), top(b), 'cutWater');
  }
  const level = (p: Point, share: number): number => {
    if (share >= 1) return plinthFoot;
    const wave = valueNoise(p[0] / 900, p[2] / 900, 17 + Math.round(share * 10)) * 0.035;
    return top(p) + (plinthFoot - top(p)) * Math.max(0.02, share + wave);
  };
  let [highA, highB] = [top(a), top(b)];
  for (const [tone, share] of strata) {
    const [lowA, lowB] = [level(a, share), level(b, share)];
    band(highA, highB, lowA, lowB, tone);
    [highA, highB] = [lowA, lowB];
  }
}
