import {
  decodeFootprintTile,
  type FootprintColumns,
} from '#capabilities/buildings/footprintTile.ts';
import { meshBlocks } from '#capabilities/buildings/meshBlocks.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import type { MeshedTile } from '#capabilities/buildings/meshedTile.ts';
import { meshFootprints } from '#capabilities/buildings/meshFootprints.ts';
import { partsOf } from '#capabilities/buildings/partsOf.ts';
import { indexFootprints } from '#capabilities/buildings/pickFootprints.ts';
import { answerTasks } from '#shared/workerTasks.ts';

export const footprintTasks = {
  async meshTile(bytes: ArrayBuffer, leaf: boolean, scale: number): Promise<MeshedTile> {
    const columns = decodeFootprintTile(new Uint8Array(bytes));
    const buildings = partsOf(columns, 0, columns.works);
    const city = partsOf(columns, columns.works, columns.parts);
    return {
      columns,
      index: indexFootprints(buildings),
      works:
        leaf && buildings.parts > 0
          ? [{ base: 0, mesh: meshFootprints(buildings, false) }]
          : meshBlocks(buildings, scale),
      city: meshBlocks(city, scale),
    };
  },

  async meshFine(columns: FootprintColumns): Promise<TileMesh> {
    return meshFootprints(columns, true);
  },
};
export type FootprintTasks = typeof footprintTasks;

answerTasks(footprintTasks);
