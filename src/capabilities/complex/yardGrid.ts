import { toSegment } from '#capabilities/complex/convex.ts';
import { type Extent, extentOf, type GridFrame, toScene } from '#capabilities/complex/gridFrame.ts';
import { boundsOf, insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';

/** Metres of one cell: the width of a parked car and half its length. */
export const cellMetres = 2.5;
/** From a cell's middle to its corner. */
const diagonal = cellMetres * Math.SQRT1_2;

/** Which cells of a plot are open ground: `margin` metres within its edge and clear of what stands on it. */
export class YardGrid {
  readonly frame: GridFrame;
  readonly columns: number;
  readonly rows: number;
  readonly #extent: Extent;
  readonly #taken: Uint8Array;

  constructor(frame: GridFrame, plot: Ring, margin: number) {
    this.frame = frame;
    this.#extent = extentOf(frame, plot);
    const { u0, u1, v0, v1 } = this.#extent;
    this.columns = Math.max(0, Math.floor((u1 - u0) / cellMetres));
    this.rows = Math.max(0, Math.floor((v1 - v0) / cellMetres));
    this.#taken = new Uint8Array(this.columns * this.rows);
    this.#each((at, middle) => {
      if (!insideRing(middle, plot) || nearEdge(middle, plot, margin + diagonal))
        this.#taken[at] = 1;
    });
  }

  /** Takes the cells that reach within `margin` metres of an outline. */
  block(ring: Ring, margin: number): void {
    const [minX, minZ, maxX, maxZ] = boundsOf(ring);
    const reach = margin + diagonal;
    this.#each((at, middle) => {
      const [x, z] = middle;
      if (x < minX - reach || x > maxX + reach || z < minZ - reach || z > maxZ + reach) return;
      if (insideRing(middle, ring) || nearEdge(middle, ring, reach)) this.#taken[at] = 1;
    });
  }

  /** True where `wide` × `deep` cells from (i, j) are open. */
  open(i: number, j: number, wide: number, deep: number): boolean {
    if (i < 0 || j < 0 || i + wide > this.columns || j + deep > this.rows) return false;
    for (let b = j; b < j + deep; b++) {
      for (let a = i; a < i + wide; a++) if (this.#taken[b * this.columns + a]) return false;
    }
    return true;
  }

  take(i: number, j: number, wide: number, deep: number): void {
    for (let b = j; b < Math.min(this.rows, j + deep); b++) {
      for (let a = Math.max(0, i); a < Math.min(this.columns, i + wide); a++) {
        this.#taken[b * this.columns + a] = 1;
      }
    }
  }

  /** Middle of `wide` × `deep` cells from (i, j) in the scene. */
  middle(i: number, j: number, wide: number, deep: number): ScenePoint {
    const { u0, v0 } = this.#extent;
    return toScene(this.frame, u0 + (i + wide / 2) * cellMetres, v0 + (j + deep / 2) * cellMetres);
  }

  #each(visit: (at: number, middle: ScenePoint) => void): void {
    for (let j = 0; j < this.rows; j++) {
      for (let i = 0; i < this.columns; i++) visit(j * this.columns + i, this.middle(i, j, 1, 1));
    }
  }
}

function nearEdge(point: ScenePoint, ring: Ring, reach: number): boolean {
  return ring.some(
    (a, k) => toSegment(point, a, ring[(k + 1) % ring.length] as ScenePoint) < reach,
  );
}
