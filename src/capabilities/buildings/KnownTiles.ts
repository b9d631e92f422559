import type { Branch } from '#capabilities/buildings/tileRow.ts';
import { growTree, leafOf, type TileNode } from '#capabilities/buildings/tileTree.ts';

interface Means {
  /** Reads how the tree goes on. */
  readonly branch: (url: string, signal: AbortSignal) => Promise<Branch>;
  /** A tile has come to be known, or is counted from another number now. */
  readonly known: (node: TileNode) => void;
}

/** What the page knows of the tree of tiles; it reads on where it is asked for more. */
export class KnownTiles {
  readonly #means: Means;
  readonly #nodes = new Map<string, TileNode>();
  #root: TileNode | null = null;

  constructor(means: Means) {
    this.#means = means;
  }

  get root(): TileNode | null {
    return this.#root;
  }

  setTree(branch: Branch): void {
    this.#root = growTree(branch);
    this.#nodes.clear();
    this.#know(this.#root);
  }

  /** The tile of a file, or the one that goes on in it. */
  get(url: string): TileNode | undefined {
    return this.#nodes.get(url);
  }

  /** Hangs what was read below the tile that goes on in it. */
  grow(node: TileNode, branch: Branch): void {
    if (node.branch === null) return;
    growTree(branch, node);
    this.#know(node);
  }

  /** The deepest known tile that holds a building. */
  leafOf(feature: number): TileNode | null {
    return this.#root && leafOf(this.#root, feature);
  }

  /** The leaf a building stands in; reads what is not yet known of the tree. Null beyond the last number. */
  async findLeaf(feature: number): Promise<TileNode | null> {
    for (;;) {
      const node = this.leafOf(feature);
      if (!node || node.leaf) return node;
      if (!(await this.#growNow(node))) return null;
    }
  }

  /** Leaves that meet some ground; reads what is not yet known of the tree. Rejects where it cannot be had. */
  async leavesWithin(bounds: readonly [number, number, number, number]): Promise<TileNode[]> {
    const found: TileNode[] = [];
    const visit = async (node: TileNode): Promise<void> => {
      const [minX, minZ, maxX, maxZ] = node.bounds;
      if (minX > bounds[2] || maxX < bounds[0] || minZ > bounds[3] || maxZ < bounds[1]) return;
      if (node.leaf) found.push(node);
      await this.#growNow(node);
      for (const child of node.children) await visit(child);
    };
    if (this.#root) await visit(this.#root);
    return found;
  }

  #know(node: TileNode | null): void {
    if (!node) return;
    this.#nodes.set(node.url, node);
    if (node.branch !== null) this.#nodes.set(node.branch, node);
    this.#means.known(node);
    for (const child of node.children) this.#know(child);
  }

  /** Reads what a branch goes on with, unless it is known; false where there is nothing. Rejects where it cannot be had. */
  async #growNow(node: TileNode): Promise<boolean> {
    if (node.branch === null) return false;
    this.grow(node, await this.#means.branch(node.branch, new AbortController().signal));
    return true;
  }
}
