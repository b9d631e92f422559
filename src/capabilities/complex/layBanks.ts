import { bankWide, freeboard } from '#capabilities/complex/bank.ts';
import type { DrapedMesh } from '#capabilities/complex/drapedMesh.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { outwardAt } from '#capabilities/complex/outwardAt.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import type { WaterBody } from '#capabilities/complex/roadProfile.ts';
import { insideRing, type ScenePoint } from '#shared/geo.ts';

/** Lawns that slope from firm ground down to the edge of streams and of the estuary. */
export function layBanks(
  mesh: DrapedMesh,
  waters: readonly WaterBody[],
  terrain: Terrain,
  kind: number,
): void {
  for (const water of waters) {
    if (!water.canal) continue;
    const { ring, surface } = water;
    const others = waters.filter((other) => other !== water);
    const wet = (p: ScenePoint): boolean => others.some((other) => insideRing(p, other.ring));
    const outward = ring.map((_, i) => outwardAt(ring, i));
    ring.forEach((a, i) => {
      const n = (i + 1) % ring.length;
      const b = ring[n] as ScenePoint;
      const [u, v] = [outward[i], outward[n]] as [ScenePoint, ScenePoint];
      const middle: ScenePoint = [
        (a[0] + b[0]) / 2 + (u[0] + v[0]) * 3,
        (a[1] + b[1]) / 2 + (u[1] + v[1]) * 3,
      ];
      if (wet(middle)) return;
      const top = (p: ScenePoint, o: ScenePoint): [number, number, number] => {
        const [x, z] = [p[0] + o[0] * bankWide, p[1] + o[1] * bankWide];
        return [x, Math.max(groundHeight(terrain, x, z) + 0.2, surface + freeboard), z];
      };
      const foot = (p: ScenePoint): [number, number, number] => [p[0], surface + freeboard, p[1]];
      mesh.quad([foot(a), top(a, u), top(b, v), foot(b)], kind);
    });
  }
}
