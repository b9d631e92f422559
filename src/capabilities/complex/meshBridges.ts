import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import type { ProfiledRoad } from '#capabilities/complex/profiledRoads.ts';
import type { RoadPoint } from '#capabilities/complex/roadProfile.ts';
import type { TonedMesh } from '#capabilities/complex/tonedMesh.ts';
import { toneOf } from '#capabilities/complex/tones.ts';
import type { ScenePoint } from '#shared/geo.ts';

const beam = { above: 1.1, below: 1.9, thick: 0.5 } as const;
/** Piers stand at every so many points of the profile. */
const pierEvery = 3;

/** Edge beams with parapets along the decks of bridges, and the piers that carry them. */
export function meshBridges(
  mesh: TonedMesh,
  roads: readonly ProfiledRoad[],
  terrain: Terrain,
): void {
  const [concrete, wall] = [toneOf('concrete'), toneOf('quayWall')];
  for (const { points, width } of roads) {
    const half = width / 2 + 0.3;
    for (let k = 0; k + 1 < points.length; k++) {
      const [p, q] = [points[k], points[k + 1]] as [RoadPoint, RoadPoint];
      if (p.deck === null || !p.bridge || !q.bridge) continue;
      const [sp, sq] = [sideAt(points, k), sideAt(points, k + 1)];
      const at = (
        one: RoadPoint,
        side: readonly [number, number],
        off: number,
        up: number,
      ): [number, number, number] => [
        one.at[0] + side[0] * off,
        (one.deck as number) + up,
        one.at[1] + side[1] * off,
      ];
      for (const way of [1, -1]) {
        const [outer, inner] = [(half + beam.thick) * way, half * way];
        const quad = (o0: number, u0: number, o1: number, u1: number, tone: number): void => {
          const corners = [
            at(q, sq, o0, u0),
            at(p, sp, o0, u0),
            at(p, sp, o1, u1),
            at(q, sq, o1, u1),
          ];
          mesh.face(way > 0 ? corners.reverse() : corners, tone);
        };
        quad(outer, -beam.below, outer, beam.above, concrete);
        quad(outer, beam.above, inner, beam.above, concrete);
        quad(inner, beam.above, inner, 0.2, concrete);
      }
      if (k % pierEvery !== 0) continue;
      const bed = groundHeight(terrain, p.at[0], p.at[1]) - 1;
      const top = p.deck - 0.6;
      if (top - bed < 2) continue;
      const across: readonly [number, number] = sp;
      mesh.block(
        { at: p.at, along: across, y: bed },
        [0, top - bed],
        [half * 0.86, 0.9],
        [half * 0.94, 0.9],
        { side: wall, top: null },
      );
    }
  }
}

/** Unit vector to the right of a profile at one of its points. */
function sideAt(points: readonly RoadPoint[], k: number): readonly [number, number] {
  const a: ScenePoint = ((points[k - 1] ?? points[k]) as RoadPoint).at;
  const b: ScenePoint = ((points[k + 1] ?? points[k]) as RoadPoint).at;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
}
