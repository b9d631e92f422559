import earcut from 'earcut';
import type { Ground } from '#capabilities/buildings/manifest.ts';
import type { TerrainMesh } from '#capabilities/complex/meshTerrain.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import { points } from '#capabilities/complex/points.ts';
import { boundsOf, type ScenePoint } from '#shared/geo.ts';
import { vertexIndex } from '#shared/vertexIndex.ts';

/** How far a sheet reaches under the land around its outline, metres. */
const beyond = 60;

/**
 * Level water surfaces, one mesh. A sea is one sheet that reaches under the land: its shore is where the ground rises
 * out of it, whatever the raster does to an outline.
 */
export function meshWaters(waters: Ground['waters'], terrain: Terrain): TerrainMesh {
  const position: number[] = [];
  const index: number[] = [];
  const sheets = waters.map(({ ring, surface, kind }) => {
    const outline = points(ring);
    return { ring: kind === 'sea' ? sheetOver(outline, terrain) : outline, surface };
  });
  for (const { ring, surface } of sheets) {
    const first = position.length / 3;
    for (const [x, z] of ring) position.push(x, surface, z);
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
  return { position: Float32Array.from(position), index: vertexIndex(index, position.length / 3) };
}

/** The board's part around an outline. */
function sheetOver(ring: readonly ScenePoint[], { minX, minZ, size, step }: Terrain): ScenePoint[] {
  const [west, north, east, south] = boundsOf(ring);
  const reach = (size - 1) * step;
  const [x0, z0] = [Math.max(minX, west - beyond), Math.max(minZ, north - beyond)];
  const [x1, z1] = [Math.min(minX + reach, east + beyond), Math.min(minZ + reach, south + beyond)];
  return [
    [x0, z0],
    [x0, z1],
    [x1, z1],
    [x1, z0],
  ];
}
