import type { FootprintColumns, TileColumns } from '#capabilities/buildings/footprintTile.ts';
import type { NumberedMesh } from '#capabilities/buildings/meshBlocks.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';

/** What a tile is made into off the page's thread. */
export interface MeshedTile {
  readonly columns: TileColumns;
  /** Serialised search tree of the buildings' outlines; null where there is none. */
  readonly index: ArrayBuffer | null;
  /** As it is seen from afar; patches of a leaf are made finer when somebody comes near. */
  readonly works: readonly NumberedMesh[];
  readonly city: readonly NumberedMesh[];
}

/** How tiles and branches are fetched, which can be given up, and tiles meshed off the page's thread. */
export interface TileMaker {
  readonly tile: (
    url: string,
    leaf: boolean,
    scale: number,
    signal: AbortSignal,
  ) => Promise<MeshedTile>;
  readonly branch: (url: string, signal: AbortSignal) => Promise<Branch>;
  readonly fine: (columns: FootprintColumns) => Promise<TileMesh>;
}
