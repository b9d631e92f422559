import type { Branch, TileRow } from '#capabilities/buildings/tileRow.ts';

/** Edge of a cell of the ground in metres; the square of a tile is 2^level cells wide. */
export const cellSize = 2048;

/** A tile as the page knows it. */
export interface TileNode {
  readonly key: string;
  readonly level: number;
  readonly x: number;
  readonly z: number;
  readonly url: string;
  /** Feature number of its first building, and how many stand below it. */
  readonly base: number;
  readonly count: number;
  /** The same in the city, which is numbered for itself. */
  readonly cityBase: number;
  readonly cityCount: number;
  /** Scene metres: minX, minZ, maxX, maxZ. */
  readonly bounds: readonly [number, number, number, number];
  /** Lowest foot and highest top, metres above sea level. */
  readonly heights: readonly [number, number];
  readonly parts: number;
  readonly cityParts: number;
  /** How far, in metres, what it shows may lie from what is there. */
  readonly error: number;
  readonly leaf: boolean;
  /** File of the gids of its buildings; only of a leaf that has some. */
  readonly names: string | null;
  /** File of the tiles below, until it has been read. */
  branch: string | null;
  readonly children: TileNode[];
}

/** How much x and z of a tile's meshes are shrunk, so that wide ones fit sixteen bits. */
export const scaleOf = ({ level }: { readonly level: number }): number =>
  2 ** Math.max(0, level - 1);

/** Address of a file of the scene. */
export const urlOf = (file: string): string => `/tiles/${file}`;

/** The tiles of a branch, hung below `root` where they go on from it; answers the topmost. */
export function growTree(branch: Branch, root: TileNode | null = null): TileNode | null {
  const above: TileNode[] = root ? [root] : [];
  let top = root;
  for (const row of branch) {
    const node = nodeOf(row);
    const parent = above.findLast((other) => isBelow(node, other));
    if (parent) parent.children.push(node);
    else top = node;
    above.push(node);
  }
  if (root) root.branch = null;
  return top;
}

function nodeOf(row: TileRow): TileNode {
  const [level, x, z, file, base, count, cityBase, cityCount, ...rest] = row;
  const [minX, minZ, maxX, maxZ, low, high, parts, cityParts, error, leaf, next] = rest;
  const onward = next === '' ? null : urlOf(`${next}.json`);
  return {
    key: `${level}_${x}_${z}`,
    level,
    x,
    z,
    url: urlOf(`${file}.bin`),
    base,
    count,
    cityBase,
    cityCount,
    bounds: [minX, minZ, maxX, maxZ],
    heights: [low, high],
    parts,
    cityParts,
    error,
    leaf: leaf === 1,
    names: leaf === 1 ? onward : null,
    branch: leaf === 1 ? null : onward,
    children: [],
  };
}

function isBelow(node: TileNode, other: TileNode): boolean {
  if (other.leaf || node.level >= other.level) return false;
  const size = 2 ** other.level;
  return (
    node.x >= other.x && node.x < other.x + size && node.z >= other.z && node.z < other.z + size
  );
}

/** The deepest known tile that holds a feature: its leaf, or what its branch goes on from; null beyond the last number. */
export function leafOf(root: TileNode, feature: number): TileNode | null {
  let node: TileNode = root;
  if (feature < node.base || feature >= node.base + node.count) return null;
  for (;;) {
    const next = node.children.find(({ base, count }) => feature >= base && feature < base + count);
    if (!next) return node;
    node = next;
  }
}
