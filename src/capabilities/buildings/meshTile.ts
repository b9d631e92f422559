import { decodeFootprintTile } from '#capabilities/buildings/footprintTile.ts';
import { meshBlocks } from '#capabilities/buildings/meshBlocks.ts';
import type { MeshedTile } from '#capabilities/buildings/meshedTile.ts';
import { meshFootprints } from '#capabilities/buildings/meshFootprints.ts';
import { partsOf } from '#capabilities/buildings/partsOf.ts';
import { indexFootprints } from '#capabilities/buildings/pickFootprints.ts';

/** Makes a tile as it is seen from afar: footprints of a leaf, blocks of so many metres of what is coarser. */
export function meshTile(bytes: Uint8Array, leaf: boolean, scale: number): MeshedTile {
  const columns = decodeFootprintTile(bytes);
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
}
