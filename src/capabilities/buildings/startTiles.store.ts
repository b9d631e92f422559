import { chooseTiles } from '#capabilities/buildings/chooseTiles.ts';
import type { MeshedTile, TileMaker } from '#capabilities/buildings/meshedTile.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';
import { growTree, scaleOf, type TileNode } from '#capabilities/buildings/tileTree.ts';
import type { TileView } from '#capabilities/buildings/tileView.ts';

/** Branches read one after another before the scene takes over. */
const mostBranches = 4;

const tiles = new Map<string, Promise<MeshedTile>>();
const branches = new Map<string, Promise<Branch>>();

/**
 * Fetches and meshes what a view will want while the scene's own code is on its way; what fails is left for the scene
 * to ask for again. Resolves when all that is needed is known and under way.
 */
export async function startTiles(
  tree: Branch,
  view: TileView,
  triangles: number,
  make: TileMaker,
): Promise<void> {
  const root = growTree(tree);
  if (!root) return;
  startTile(root, make);
  for (let round = 0; ; round++) {
    const choice = chooseTiles(root, view, triangles, new Set());
    if (choice.branches.length === 0 || round === mostBranches) {
      for (const node of choice.tiles) startTile(node, make);
      return;
    }
    await Promise.all(
      choice.branches.map(async (node) => {
        if (node.branch === null) return;
        growTree(await startBranch(node.branch, make), node);
      }),
    );
  }
}

/** A maker that hands out what was begun, each once, and makes the rest. */
export function beginningWith(make: TileMaker): TileMaker {
  return {
    ...make,
    tile: (url, ...rest) => take(tiles, url) ?? make.tile(url, ...rest),
    branch: (url, signal) => take(branches, url) ?? make.branch(url, signal),
  };
}

/** Forgets what nobody came for. */
export function forgetStart(): void {
  tiles.clear();
  branches.clear();
}

function startTile(node: TileNode, make: TileMaker): void {
  const { url, leaf } = node;
  if (tiles.has(url)) return;
  begin(tiles, url, make.tile(url, leaf, scaleOf(node), new AbortController().signal));
}

function startBranch(url: string, make: TileMaker): Promise<Branch> {
  return branches.get(url) ?? begin(branches, url, make.branch(url, new AbortController().signal));
}

function begin<T>(kept: Map<string, Promise<T>>, url: string, made: Promise<T>): Promise<T> {
  kept.set(url, made);
  made.catch(() => kept.delete(url));
  return made;
}

function take<T>(kept: Map<string, Promise<T>>, url: string): Promise<T> | undefined {
  const made = kept.get(url);
  kept.delete(url);
  return made;
}
