import {
  decodeFootprintTile,
  type FootprintColumns,
} from '#capabilities/buildings/footprintTile.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import { meshFootprints } from '#capabilities/buildings/meshFootprints.ts';
import { indexFootprints } from '#capabilities/buildings/pickFootprints.ts';
import { answerTasks } from '#shared/workerTasks.ts';

/** What a tile is made into off the page's thread. */
export interface MeshedTile {
  readonly columns: FootprintColumns;
  readonly index: ArrayBuffer | null;
  /** As it is seen from afar; the fine mesh is made when somebody comes near. */
  readonly coarse: TileMesh;
}

export const footprintTasks = {
  async loadTile(url: string): Promise<MeshedTile> {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`tile ${url}: ${answer.status}`);
    const columns = decodeFootprintTile(new Uint8Array(await answer.arrayBuffer()));
    return {
      columns,
      index: indexFootprints(columns),
      coarse: meshFootprints(columns, false),
    };
  },

  async meshFine(columns: FootprintColumns): Promise<TileMesh> {
    return meshFootprints(columns, true);
  },
};
export type FootprintTasks = typeof footprintTasks;

answerTasks(footprintTasks);
