declare module '@mapbox/martini' {
  /** Real-time right-triangulated irregular networks over a square grid of 2^n + 1 samples. */
  class Martini {
    constructor(gridSize: number);
    createTile(heights: ArrayLike<number>): {
      getMesh(maxError: number): { vertices: Uint16Array; triangles: Uint32Array };
    };
  }

  export { Martini as default };
}
