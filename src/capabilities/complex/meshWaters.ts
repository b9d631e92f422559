import earcut from 'earcut';
import type { Ground } from '#capabilities/buildings/manifest.ts';
import { points } from '#capabilities/complex/meshGround.ts';
import type { TerrainMesh } from '#capabilities/complex/meshTerrain.ts';

/** Level water surfaces, one mesh. */
export function meshWaters(waters: Ground['waters']): TerrainMesh {
  const position: number[] = [];
  const index: number[] = [];
  for (const water of waters) {
    const ring = points(water.ring);
    const first = position.length / 3;
    for (const [x, z] of ring) position.push(x, water.surface, z);
    const triangles = earcut(ring.flat());
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]] as [
        number,
        number,
        number,
      ];
      const [pa, pb, pc] = [ring[a], ring[b], ring[c]] as [
        [number, number],
        [number, number],
        [number, number],
      ];
      const turn = (pb[0] - pa[0]) * (pc[1] - pa[1]) - (pb[1] - pa[1]) * (pc[0] - pa[0]);
      index.push(first + a, first + (turn < 0 ? b : c), first + (turn < 0 ? c : b));
    }
  }
  return { position: Float32Array.from(position), index: Uint32Array.from(index) };
}
