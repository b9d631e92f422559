import type { TileNode } from '#capabilities/buildings/tileTree.ts';

/** A stretch of what a tile holds: what stands within the square of `of`, by its numbers. */
export interface Stretch {
  readonly tile: TileNode;
  readonly of: TileNode;
}

/**
 * What to draw now of what is there: each chosen square by its own tile, else by finer ones that are still there, else
 * by that stretch of the next wider tile that is there, so that nothing is drawn twice and nothing is missing.
 */
export function coverTiles(
  root: TileNode,
  refined: ReadonlySet<string>,
  seen: (node: TileNode) => boolean,
  has: (node: TileNode) => boolean,
): Stretch[] {
  const drawn: Stretch[] = [];
  const whole = (node: TileNode): boolean =>
    has(node) ||
    (node.children.length > 0 && node.children.filter(seen).every((child) => whole(child)));
  const finer = (node: TileNode): void => {
    if (has(node)) drawn.push({ tile: node, of: node });
    else node.children.filter(seen).forEach(finer);
  };
  const cover = (node: TileNode, wider: TileNode | null): void => {
    const holder = has(node) ? node : wider;
    if (refined.has(node.key)) {
      for (const child of node.children) if (seen(child)) cover(child, holder);
    } else if (whole(node)) finer(node);
    else if (holder) drawn.push({ tile: holder, of: node });
  };
  cover(root, null);
  return drawn;
}
