import type { Ground } from '#capabilities/buildings/manifest.ts';
import type { DrapedTriangles } from '#capabilities/complex/drapedMesh.ts';
import { meshGround } from '#capabilities/complex/meshGround.ts';
import { meshTerrain, type TerrainMesh } from '#capabilities/complex/meshTerrain.ts';
import { meshTrees, type TreeChunk } from '#capabilities/complex/meshTrees.ts';
import { meshWaters } from '#capabilities/complex/meshWaters.ts';
import { canopySize, paintCanopy } from '#capabilities/complex/paintCanopy.ts';
import { type GroundPaint, paintGround } from '#capabilities/complex/paintGround.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import { plantTrees } from '#capabilities/complex/plantTrees.ts';
import { decodeTerrain } from '#capabilities/complex/terrainFile.ts';
import { answerTasks } from '#scene/workerTasks.ts';

/** The place without its buildings, ready to be drawn. */
export interface MeshedGround {
  readonly terrain: Terrain;
  readonly mesh: TerrainMesh;
  readonly paint: GroundPaint;
  readonly canopy: Uint8Array<ArrayBuffer>;
  readonly draped: DrapedTriangles;
  readonly waters: TerrainMesh;
  readonly trees: readonly TreeChunk[];
  readonly ground: Ground;
}

const fetched = async (url: string): Promise<Response> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
};

export const groundTasks = {
  async loadGround(
    terrainUrl: string,
    groundUrl: string,
    firstParcel: number,
  ): Promise<MeshedGround> {
    const [terrain, ground] = await Promise.all([
      fetched(terrainUrl).then(async (a) => decodeTerrain(new Uint8Array(await a.arrayBuffer()))),
      fetched(groundUrl).then(async (a) => (await a.json()) as Ground),
    ]);
    return {
      terrain,
      mesh: meshTerrain(terrain, 8),
      paint: paintGround(terrain),
      canopy: paintCanopy(canopySize),
      draped: meshGround(ground, terrain, firstParcel),
      waters: meshWaters(ground.waters),
      trees: meshTrees(plantTrees(ground, terrain)),
      ground,
    };
  },
};
export type GroundTasks = typeof groundTasks;

answerTasks(groundTasks);
