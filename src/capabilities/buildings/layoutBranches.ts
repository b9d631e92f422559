import type { BuiltTile, Numbering } from '#capabilities/buildings/buildTile.ts';
import type { PlannedTile } from '#capabilities/buildings/planTree.ts';
import type { Branch, TileRow } from '#capabilities/buildings/tileRow.ts';

/** A tile that lies stored, with those below it. */
export interface StoredTile extends Numbering {
  readonly tile: Pick<PlannedTile, 'level' | 'x' | 'z'>;
  readonly built: Pick<BuiltTile, 'bounds' | 'heights' | 'parts' | 'cityParts' | 'error'>;
  readonly count: number;
  readonly cityCount: number;
  /** Name of its file, without extension. */
  readonly file: string;
  /** The same of a leaf's names; '' where it has no building. */
  readonly names: string;
  readonly children: readonly StoredTile[];
}

/**
 * Rows of a tree in as many whole levels as fit into `characters`; what lies deeper is handed to `put` as branches of
 * its own, so that a place of any size begins with a few kilobytes.
 */
export async function layoutBranches(
  top: readonly StoredTile[],
  characters: number,
  put: (branch: Branch) => Promise<string>,
): Promise<Branch> {
  const here: StoredTile[] = [];
  let level = [...top];
  let room = characters;
  while (level.length > 0) {
    room -= level.reduce(
      (sum, tile) => sum + JSON.stringify(rowOf(tile, tile.names)).length + 1,
      0,
    );
    if (room < 0 && here.length > 0) break;
    here.push(...level);
    level = level.flatMap(({ children }) => children);
  }
  const deeper = new Set(level);
  const rows: TileRow[] = [];
  for (const tile of here) {
    const cut = tile.children.length > 0 && deeper.has(tile.children[0] as StoredTile);
    const next = cut ? await put(await layoutBranches(tile.children, 12_000, put)) : tile.names;
    rows.push(rowOf(tile, next));
  }
  return rows;
}

function rowOf(stored: StoredTile, next: string): TileRow {
  const { tile, built, children } = stored;
  const [minX, minZ, maxX, maxZ] = built.bounds;
  const whole = [Math.floor(minX), Math.floor(minZ), Math.ceil(maxX), Math.ceil(maxZ)] as const;
  const [foot, top] = built.heights;
  return [
    ...([tile.level, tile.x, tile.z, stored.file] as const),
    ...([stored.base, stored.count, stored.cityBase, stored.cityCount] as const),
    ...whole,
    ...([Math.floor(foot), Math.ceil(top), built.parts, built.cityParts] as const),
    ...([Math.round(built.error * 10) / 10, children.length === 0 ? 1 : 0, next] as const),
  ];
}
