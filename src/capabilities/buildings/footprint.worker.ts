import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import type { MeshedTile } from '#capabilities/buildings/meshedTile.ts';
import { meshFootprints } from '#capabilities/buildings/meshFootprints.ts';
import { meshTile } from '#capabilities/buildings/meshTile.ts';
import { answerTasks } from '#shared/workerTasks.ts';

export const footprintTasks = {
  async meshTile(bytes: ArrayBuffer, leaf: boolean, scale: number): Promise<MeshedTile> {
    return meshTile(new Uint8Array(bytes), leaf, scale);
  },

  async meshFine(columns: FootprintColumns): Promise<TileMesh> {
    return meshFootprints(columns, true);
  },
};
export type FootprintTasks = typeof footprintTasks;

answerTasks(footprintTasks);
