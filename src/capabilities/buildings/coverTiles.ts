import type { TileNode } from '#capabilities/buildings/tileTree.ts';

/** A stretch of what a tile holds: what stands within the square of `of`, by its numbers. */
export interface Stretch {
  readonly tile: TileNode;
  readonly of: TileNode;
}

/**
 * What to draw now of what is there. `own` names the tiles chosen to be drawn by themselves; every other square is a
 * stretch of the tile above it. Where that tile is not there, finer ones that still are stand in, else the same stretch
 * of the next wider one, so that nothing is drawn twice and nothing is missing.
 */
export function coverTiles(
  root: TileNode,
  own: ReadonlySet<string>,
  seen: (node: TileNode) => boolean,
  has: (node: TileNode) => boolean,
): Stretch[] {
  const drawn: Stretch[] = [];
  const whole = (node: TileNode): boolean =>
    has(node) || (node.children.length > 0 && node.children.filter(seen).every(whole));
  const finer = (node: TileNode): void => {
    if (has(node)) drawn.push({ tile: node, of: node });
    else node.children.filter(seen).forEach(finer);
  };
  /** `holder` is the next wider tile that is there, `chosen` whether it is the one that should be drawn here. */
  const cover = (node: TileNode, holder: TileNode | null, chosen: boolean): void => {
    const mine = own.has(node.key);
    const here = mine && has(node);
    if (mine && node.children.length > 0) {
      for (const child of node.children.filter(seen)) cover(child, here ? node : holder, here);
    } else if (here) drawn.push({ tile: node, of: node });
    else if (chosen && !mine && holder) drawn.push({ tile: holder, of: node });
    else if (whole(node)) finer(node);
    else if (holder) drawn.push({ tile: holder, of: node });
  };
  cover(root, null, false);
  return drawn;
}
