import type { HeldTile } from '#capabilities/buildings/holdTile.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import type { TileMaker } from '#capabilities/buildings/meshedTile.ts';
import { fineName } from '#capabilities/buildings/numbersToDraw.ts';
import { partsOf } from '#capabilities/buildings/partsOf.ts';

/** Made at the same time. */
const most = 3;

/** Patches of leaves that are made finely, a few at a time. */
export class FinePatches {
  readonly #make: TileMaker['fine'];
  readonly #made: (held: HeldTile, at: string, mesh: TileMesh | null) => void;
  readonly #making = new Set<string>();

  /** `made` is told each mesh, null of one that could not be made. */
  constructor(
    make: TileMaker['fine'],
    made: (held: HeldTile, at: string, mesh: TileMesh | null) => void,
  ) {
    this.#make = make;
    this.#made = made;
  }

  /** Has a patch of a leaf made, now or when it is asked for again; false where nothing stands in it. */
  want(held: HeldTile, at: string): boolean {
    const range = held.patches.get(at);
    if (!range) return false;
    const name = fineName(held.node, at);
    if (this.#making.has(name) || this.#making.size >= most) return true;
    this.#making.add(name);
    const done = (mesh: TileMesh | null): void => {
      this.#making.delete(name);
      this.#made(held, at, mesh);
    };
    this.#make(partsOf(held.works, ...range.parts)).then(done, () => done(null));
    return true;
  }
}
