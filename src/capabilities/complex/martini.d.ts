declare module '@mapbox/martini' {
  interface Tile {
    /** Of each sample, how far the middle of the edge that it halves lies from it; `update` hands the largest on to wider triangles. */
    readonly errors: Float32Array;
    update(): void;
    getMesh(maxError: number): { vertices: Uint16Array; triangles: Uint32Array };
  }

  /** Real-time right-triangulated irregular networks over a square grid of 2^n + 1 samples. */
  class Martini {
    /** Ends of the edge that each possible triangle is halved at: ax, ay, bx, by. */
    readonly coords: Uint16Array;
    readonly numTriangles: number;
    constructor(gridSize: number);
    createTile(heights: ArrayLike<number>): Tile;
  }

  export { Martini as default };
}
