import { decodeFootprintTile, type TileColumns } from '#capabilities/buildings/footprintTile.ts';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import { branchSchema } from '#capabilities/buildings/tileRow.ts';
import { growTree, type TileNode } from '#capabilities/buildings/tileTree.ts';

/** A file of the scene as it was stored, by its address. */
export type ReadFile = (url: string) => Promise<Uint8Array>;

export interface ReadTile {
  readonly node: TileNode;
  readonly columns: TileColumns;
  /** Gids of a leaf's buildings in the order of their numbers. */
  readonly gids: readonly string[];
}

/** Every tile of a place, the widest first, with all branches and names. */
export async function readTree(
  manifest: Pick<Manifest, 'tiles'>,
  read: ReadFile,
): Promise<ReadTile[]> {
  const json = async (url: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await read(url)));
  const found: ReadTile[] = [];
  const visit = async (node: TileNode): Promise<void> => {
    const columns = decodeFootprintTile(await read(node.url));
    const gids = node.names ? ((await json(node.names)) as string[]) : [];
    found.push({ node, columns, gids });
    if (node.branch !== null) growTree(branchSchema.parse(await json(node.branch)), node);
    for (const child of node.children) await visit(child);
  };
  const root = growTree(manifest.tiles);
  if (root) await visit(root);
  return found;
}

/** Names of all buildings in the order of their numbers. */
export function namesOf(tiles: readonly ReadTile[]): string[] {
  return tiles
    .filter(({ node }) => node.leaf)
    .sort((a, b) => a.node.base - b.node.base)
    .flatMap(({ gids }) => gids);
}
