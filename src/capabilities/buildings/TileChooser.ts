import {
  chooseTiles,
  type KeptChoice,
  type TileChoice,
} from '#capabilities/buildings/chooseTiles.ts';
import { mediumTiles, type TileBudget } from '#capabilities/buildings/tileBudget.ts';
import type { TileNode } from '#capabilities/buildings/tileTree.ts';
import type { TileView } from '#capabilities/buildings/tileView.ts';

/**
 * Chooses tiles from frame to frame. Where the budget falls, what is drawn stays as long as it is in view and memory
 * holds it: letting go would fetch coarser tiles to show less. It never comes to more than it did.
 */
export class TileChooser {
  #budget: TileBudget = mediumTiles;
  #before: ReadonlySet<string> = new Set();
  #cameTo = 0;

  get budget(): TileBudget {
    return this.#budget;
  }

  setBudget(budget: TileBudget): void {
    this.#budget = budget;
  }

  /** The tree is another one. */
  forget(): void {
    this.#before = new Set();
    this.#cameTo = 0;
  }

  /** `drawnBytes` is the memory of what is drawn now, `has` tells what of it is at hand. */
  choose(root: TileNode, view: TileView, drawnBytes: number, has: KeptChoice['has']): TileChoice {
    const fits = drawnBytes <= this.#budget.bytes;
    const kept = { triangles: fits ? this.#cameTo : 0, has };
    const choice = chooseTiles(root, view, this.#budget.triangles, this.#before, kept);
    this.#before = choice.own;
    this.#cameTo = choice.most;
    return choice;
  }
}
