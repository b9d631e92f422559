import { featuresOf } from '#capabilities/buildings/building.store.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { distanceToLine } from '#capabilities/product-files/distanceToLine.ts';
import { insideRing } from '#shared/geo.ts';

type Point = readonly [x: number, z: number];

/** How far around a building roads are looked for, metres. */
const near = 600;
const above = 2000;
/** The flattest look at a model, radians, how far it must be free, and at which height of the model; metres. */
const [lowest, sight, eye] = [(26 * Math.PI) / 180, 100, 2];

/** What lies around a building: its outline, what else stands there, roads, ground; null until its tile is here. */
export function modelGround(gid: string, tiles: TilesLayer) {
  const { terrain, ground } = groundStore.getState();
  const rings = tiles.prisms(new Set(featuresOf([gid], false))).map(({ ring }) => ring);
  const [middle] = rings[0] ?? [];
  if (!middle || !terrain || !ground) return null;
  const roads = ground.roads
    .map(({ line, width }) => ({ line: pairs(line), width }))
    .filter(({ line }) => line.some(([x, z]) => Math.hypot(x - middle[0], z - middle[1]) < near));
  const waters = ground.waters.map(({ ring }) => pairs(ring));
  const pick = tiles.leafPicker();
  const stands = (x: number, z: number): boolean => {
    const ray = { origin: [x, above, z], direction: [0, -1, 0] } as const;
    return pick(ray, above + 100) !== null;
  };
  return {
    rings,
    taken: (x: number, z: number): boolean =>
      stands(x, z) ||
      roads.some(({ line, width }) => distanceToLine(x, z, line) < width / 2) ||
      waters.some((ring) => insideRing([x, z], ring)),
    roads: roads.map(({ line }) => line),
    seen: (x: number, z: number, heading: number): boolean => {
      const [back, up] = [Math.cos(lowest), Math.sin(lowest)];
      const way = (heading * Math.PI) / 180;
      const direction = [-Math.sin(way) * back, up, Math.cos(way) * back] as const;
      const origin = [x, groundHeight(terrain, x, z) + eye, z] as const;
      return pick({ origin, direction }, sight) === null;
    },
    /** The highest ground under a disc, metres above the sea. */
    highest: (x: number, z: number, radius: number): number =>
      Math.max(
        groundHeight(terrain, x, z),
        ...[0, 1, 2, 3, 4, 5, 6, 7].map((k) => {
          const angle = (k / 8) * 2 * Math.PI;
          return groundHeight(terrain, x + Math.cos(angle) * radius, z + Math.sin(angle) * radius);
        }),
      ),
  };
}

export type ModelGround = NonNullable<ReturnType<typeof modelGround>>;

/** Points from a flat list in decimetres. */
function pairs(flat: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    points.push([(flat[i] as number) / 10, (flat[i + 1] as number) / 10]);
  }
  return points;
}
