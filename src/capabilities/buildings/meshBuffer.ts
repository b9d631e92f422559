import { type VertexIndex, vertexIndex } from '#shared/vertexIndex.ts';

/** Ready vertex data of one tile, 12 bytes a vertex. */
export interface TileMesh {
  /** x, y, z in decimetres from the mesh's origin, then the feature's number within the tile. */
  readonly position: Uint16Array;
  /** Unit normal × 127, then the surface code: see `surface`. */
  readonly normal: Int8Array;
  readonly index: VertexIndex;
}

export type Point3 = readonly [x: number, y: number, z: number];

/** Surface codes of the fourth normal byte: roofs and the like are fixed; of walls see `wallCode`. */
export const surface = {
  roof: 127,
  glass: 126,
  band: 125,
  crane: 124,
  steel: 123,
  machine: 122,
  skylight: 121,
  wallTop: 120,
} as const;

/** Walls go this far into the ground, metres, so that no foot floats on a slope. */
export const sunk = 1.2;

/** Code of a wall so many metres above its foot: quarter metres from where it begins in the ground, below zero on offices. */
export const wallCode = (above: number, storeyed = false): number =>
  Math.max(1, Math.min(surface.wallTop, Math.round((above + sunk) * 4))) * (storeyed ? -1 : 1);

/** Grows the vertex data of a tile; coordinates are metres from the mesh's origin and must lie in 0 … 6,553 m. */
export class MeshBuffer {
  #position = new Uint16Array(4096);
  #normal = new Int8Array(4096);
  #index = new Uint32Array(4096);
  #vertices = 0;
  #indices = 0;
  feature = 0;

  /**
   * A flat convex polygon, counter-clockwise seen from outside; one code or one a corner, and unit normals where the
   * corners of a round shape have their own.
   */
  face(
    corners: readonly Point3[],
    code: number | readonly number[],
    normals?: readonly Point3[],
  ): void {
    const [a, b, c] = corners as [Point3, Point3, Point3];
    const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const length = Math.hypot(nx, ny, nz);
    if (length < 1e-6) return;
    const first = this.#vertices;
    const flat: Point3 = [nx / length, ny / length, nz / length];
    corners.forEach((corner, i) => {
      this.#vertex(
        corner,
        ...(normals?.[i] ?? flat),
        typeof code === 'number' ? code : (code[i] ?? 0),
      );
    });
    for (let i = 2; i < corners.length; i++) this.#triangle(first, first + i - 1, first + i);
  }

  /** A level polygon from an outline and its triangulation (corner numbers, counter-clockwise from above). */
  cap(
    outline: readonly (readonly [x: number, z: number])[],
    triangles: readonly number[],
    y: number,
  ): void {
    const first = this.#vertices;
    for (const [x, z] of outline) this.#vertex([x, y, z], 0, 1, 0, surface.roof);
    for (let i = 0; i < triangles.length; i += 3) {
      const [a, b, c] = [triangles[i], triangles[i + 1], triangles[i + 2]] as [
        number,
        number,
        number,
      ];
      const [pa, pb, pc] = [outline[a], outline[b], outline[c]] as [number, number][] as [
        [number, number],
        [number, number],
        [number, number],
      ];
      const turn = (pb[0] - pa[0]) * (pc[1] - pa[1]) - (pb[1] - pa[1]) * (pc[0] - pa[0]);
      if (turn <= 0) this.#triangle(first + a, first + b, first + c);
      else this.#triangle(first + a, first + c, first + b);
    }
  }

  finish(): TileMesh {
    return {
      position: this.#position.slice(0, this.#vertices * 4),
      normal: this.#normal.slice(0, this.#vertices * 4),
      index: vertexIndex(this.#index.subarray(0, this.#indices), this.#vertices),
    };
  }

  #vertex(at: Point3, nx: number, ny: number, nz: number, code: number): void {
    const to = this.#vertices * 4;
    if (to + 4 > this.#position.length) {
      this.#position = grown(this.#position, new Uint16Array(this.#position.length * 2));
      this.#normal = grown(this.#normal, new Int8Array(this.#normal.length * 2));
    }
    this.#position[to] = Math.round(at[0] * 10);
    this.#position[to + 1] = Math.round(at[1] * 10);
    this.#position[to + 2] = Math.round(at[2] * 10);
    this.#position[to + 3] = this.feature;
    this.#normal[to] = Math.round(nx * 127);
    this.#normal[to + 1] = Math.round(ny * 127);
    this.#normal[to + 2] = Math.round(nz * 127);
    this.#normal[to + 3] = code;
    this.#vertices++;
  }

  #triangle(a: number, b: number, c: number): void {
    if (this.#indices + 3 > this.#index.length) {
      this.#index = grown(this.#index, new Uint32Array(this.#index.length * 2));
    }
    this.#index[this.#indices++] = a;
    this.#index[this.#indices++] = b;
    this.#index[this.#indices++] = c;
  }
}

function grown<T extends Uint16Array | Int8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
