import type { Stretch } from '#capabilities/buildings/coverTiles.ts';
import type { HeldTile } from '#capabilities/buildings/holdTile.ts';
import type { TileNode } from '#capabilities/buildings/tileTree.ts';
import { inView, type Patch, patchesOf, type TileView } from '#capabilities/buildings/tileView.ts';

/** Numbers from … before, over the whole place. */
export type Numbers = readonly [from: number, to: number];

interface ToDraw {
  /** Numbers to draw by the name of what draws them. */
  readonly works: Map<string, Numbers[]>;
  readonly city: Map<string, Numbers[]>;
  /** Numbers that can be picked of each tile. */
  readonly picked: Map<HeldTile, Numbers[]>;
  /** Patches that are wanted finely and have not been made. */
  readonly unmade: [held: HeldTile, at: string][];
}

/** What stretches of tiles come to, leaves patch by patch: finely where it is wanted and made. */
export function numbersToDraw(
  stretches: readonly Stretch[],
  fine: ReadonlyMap<TileNode, readonly Patch[]>,
  view: TileView,
  heldOf: (node: TileNode) => HeldTile,
): ToDraw {
  const drawn: ToDraw = { works: new Map(), city: new Map(), picked: new Map(), unmade: [] };
  for (const { tile, of } of stretches) {
    const held = heldOf(tile);
    if (tile.leaf) {
      addLeaf(drawn, held, fine.get(tile) ?? [], view);
      continue;
    }
    add(drawn.works, tile.url, of.base, of.count);
    add(drawn.city, tile.url, of.cityBase, of.cityCount);
    add(drawn.picked, held, of.base, of.count);
  }
  return drawn;
}

function addLeaf(
  { works, city, picked, unmade }: ToDraw,
  held: HeldTile,
  fine: readonly Patch[],
  view: TileView,
): void {
  const { node: tile } = held;
  for (const patch of patchesOf(tile)) {
    if (!inView(view, patch)) continue;
    const at = patchName(patch);
    const [from, to] = held.patches.get(at)?.features ?? [0, 0];
    const [cityFrom, cityTo] = held.cityPatches.get(at)?.features ?? [0, 0];
    add(city, tile.url, tile.cityBase + cityFrom, cityTo - cityFrom);
    add(picked, held, tile.base + from, to - from);
    const wanted = fine.some(({ key }) => key === patch.key);
    if (wanted && !held.fine.has(at)) unmade.push([held, at]);
    const name = wanted && held.fine.get(at) ? fineName(tile, at) : tile.url;
    add(works, name, tile.base + from, to - from);
  }
}

function add<K>(to: Map<K, Numbers[]>, key: K, from: number, count: number): void {
  const numbers = to.get(key);
  if (numbers) numbers.push([from, from + count]);
  else to.set(key, [[from, from + count]]);
}

export const patchName = ({ column, row }: Patch): string => `${column}_${row}`;
/** Name of the mesh of a patch that is drawn finely. */
export const fineName = ({ url }: Pick<TileNode, 'url'>, at: string): string => `${url}#${at}`;
