import type Flatbush from 'flatbush';
import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import type { NumberedMesh } from '#capabilities/buildings/meshBlocks.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import type { MeshedTile } from '#capabilities/buildings/meshedTile.ts';
import { partsOf } from '#capabilities/buildings/partsOf.ts';
import { type PatchRange, patchRanges } from '#capabilities/buildings/patchRanges.ts';
import type { PickTile } from '#capabilities/buildings/pickFootprints.ts';
import { cellSize, type TileNode } from '#capabilities/buildings/tileTree.ts';
import { patchesOf } from '#capabilities/buildings/tileView.ts';

/** A tile in memory: what is drawn and asked of it. */
export interface HeldTile {
  node: TileNode;
  readonly works: FootprintColumns;
  readonly pick: PickTile | null;
  /** Where the buildings and the city of each patch lie; empty but in a leaf. */
  readonly patches: ReadonlyMap<string, PatchRange>;
  readonly cityPatches: ReadonlyMap<string, PatchRange>;
  /** Patches that have been made finely, or could not be. */
  readonly fine: Map<string, TileMesh | null>;
  /** Of the volumes, of the search tree, and twice of the meshes: here and in the graphics memory. */
  bytes: number;
}

export function holdTile(
  node: TileNode,
  { columns, works: meshes, city: cityMeshes }: MeshedTile,
  index: Flatbush | null,
): HeldTile {
  const works = partsOf(columns, 0, columns.works);
  const city = partsOf(columns, columns.works, columns.parts);
  const [across, size] = [patchesOf(node)[0]?.across ?? 1, cellSize * 2 ** node.level];
  const meshBytes = [...meshes, ...cityMeshes].reduce((sum, { mesh }) => sum + bytesOf(mesh), 0);
  return {
    node,
    works,
    pick: index && { columns: works, index, top: node.heights[1] + 12 },
    patches: node.leaf ? patchRanges(works, size, across) : new Map(),
    cityPatches: node.leaf ? patchRanges(city, size, across) : new Map(),
    fine: new Map(),
    bytes:
      works.corners.byteLength + works.parts * 22 + (index?.data.byteLength ?? 0) + 2 * meshBytes,
  };
}

export const bytesOf = ({ position, normal, index }: TileMesh): number =>
  position.byteLength + normal.byteLength + index.byteLength;

/** Meshes of a tile that wait to be handed to the graphics device. */
export interface ReadyTile {
  readonly held: HeldTile;
  readonly works: readonly NumberedMesh[];
  readonly city: readonly NumberedMesh[];
}
