import { cellOf, type TileBuilding } from '#capabilities/buildings/buildTile.ts';
import { buildTree } from '#capabilities/buildings/buildTree.ts';
import { decodeFootprintTile, type TileColumns } from '#capabilities/buildings/footprintTile.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';
import { growTree, type TileNode } from '#capabilities/buildings/tileTree.ts';
import type { Massing, PlacedBuilding } from '#capabilities/complex/place.ts';

/** A built city without a database: its tree with every branch read, and its tiles. */
export interface ACity {
  readonly root: TileNode;
  readonly bytesOf: (node: TileNode) => Uint8Array;
  readonly columnsOf: (node: TileNode) => TileColumns;
  /** The part of the tree that the manifest carries, and how many files go on from it. */
  readonly branch: Branch;
  readonly branches: number;
  /** What a file of the tree says, by its address. */
  readonly branchAt: (url: string) => Branch | undefined;
}

/** Builds all tiles of some buildings and volumes, as the tile job does; buildings on a site belong to a company. */
export async function aCity(
  placed: Iterable<PlacedBuilding>,
  massing: readonly Massing[] = [],
): Promise<ACity> {
  const works = new Map<string, TileBuilding[]>();
  for (const building of placed) {
    const { x, z } = cellOf(building.parts);
    const cell = works.get(`${x}_${z}`) ?? [];
    works.set(`${x}_${z}`, cell);
    const sector = building.site === null ? null : 'machinery';
    const shown = {
      outlineOnly: false,
      heightM: 9,
      provenance: 'modelled',
      imported: null,
    } as const;
    cell.push({ ...building, ...shown, sector });
  }
  const cells = [...works].map(([key, own]) => {
    const [x, z] = key.split('_').map(Number) as [number, number];
    return { x, z, parts: own.reduce((sum, { parts }) => sum + parts.length, 0) };
  });
  const files = new Map<string, Uint8Array>();
  const values = new Map<string, unknown>();
  const { tiles: branch } = await buildTree(
    { cells, buildingsOf: async ({ x, z }) => works.get(`${x}_${z}`) ?? [], massing },
    {
      tile: async (bytes) => {
        files.set(`/tiles/t${files.size}.bin`, bytes);
        return `t${files.size - 1}`;
      },
      json: async (value) => {
        values.set(`/tiles/j${values.size}.json`, value);
        return `j${values.size - 1}`;
      },
    },
  );
  const root = growTree(branch) as TileNode;
  let branches = 0;
  const readOn = (node: TileNode): void => {
    if (node.branch !== null) {
      branches++;
      growTree(values.get(node.branch) as Branch, node);
    }
    node.children.forEach(readOn);
  };
  readOn(root);
  const bytesOf = ({ url }: TileNode): Uint8Array => files.get(url) as Uint8Array;
  return {
    root,
    bytesOf,
    columnsOf: (node) => decodeFootprintTile(bytesOf(node)),
    branch,
    branches,
    branchAt: (url) => values.get(url) as Branch | undefined,
  };
}

/** All tiles of a tree, the widest first. */
export function tilesOf(root: TileNode): TileNode[] {
  return [root, ...root.children.flatMap(tilesOf)];
}
