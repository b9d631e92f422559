import type { ScenePoint } from '#shared/geo.ts';
import { type VertexIndex, vertexIndex } from '#shared/vertexIndex.ts';

/** Ready vertex data in a few plain colours, 16 bytes a vertex. */
export interface TonedTriangles {
  /** x, y, z in scene metres. */
  readonly position: Float32Array;
  /** Unit normal × 127, then the tone: see `tones`. */
  readonly normal: Int8Array;
  readonly index: VertexIndex;
}

type Vector = readonly [x: number, y: number, z: number];

/** An upright frame on the ground: middle, unit vector of the length, height of its zero. */
export interface Footing {
  readonly at: ScenePoint;
  readonly along: readonly [x: number, z: number];
  readonly y: number;
}

/** Grows triangles whose corners each have one of a few tones. */
export class TonedMesh {
  readonly #position: number[] = [];
  readonly #normal: number[] = [];
  readonly #index: number[] = [];

  /** A flat polygon, counter-clockwise seen from outside. */
  face(corners: readonly Vector[], tone: number): void {
    const [a, b, c] = corners as [Vector, Vector, Vector];
    const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
    const n: Vector = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const length = Math.hypot(...n);
    if (length < 1e-9) return;
    const first = this.#position.length / 3;
    for (const corner of corners) {
      this.vertex(corner, [n[0] / length, n[1] / length, n[2] / length], tone);
    }
    for (let i = 2; i < corners.length; i++) this.#index.push(first, first + i - 1, first + i);
  }

  /** Four walls that may lean in, and a lid; half sizes in metres at the foot and at the top. */
  block(
    { at, along, y }: Footing,
    [low, high]: readonly [number, number],
    foot: readonly [length: number, width: number],
    top: readonly [length: number, width: number],
    tones: { readonly side: number; readonly end?: number; readonly top: number | null },
    shift = 0,
  ): void {
    const [ux, uz] = along;
    const ring = ([l, w]: readonly [number, number], h: number, by: number): Vector[] =>
      (
        [
          [l, w],
          [l, -w],
          [-l, -w],
          [-l, w],
        ] as const
      ).map(([s, t]) => [at[0] + ux * (s + by) - uz * t, y + h, at[1] + uz * (s + by) + ux * t]);
    const [below, above] = [ring(foot, low, 0), ring(top, high, shift)];
    for (let k = 0; k < 4; k++) {
      const j = (k + 1) % 4;
      const [a, b, c, d] = [below[k], below[j], above[j], above[k]] as [
        Vector,
        Vector,
        Vector,
        Vector,
      ];
      this.face([a, b, c, d], k % 2 === 0 ? (tones.end ?? tones.side) : tones.side);
    }
    if (tones.top !== null) this.face(above, tones.top);
  }

  /** One vertex of a shape that shares its corners; returns its number for `triangle`. */
  vertex(at: Vector, normal: Vector, tone: number): number {
    this.#position.push(...at);
    this.#normal.push(
      Math.round(normal[0] * 127),
      Math.round(normal[1] * 127),
      Math.round(normal[2] * 127),
      tone,
    );
    return this.#position.length / 3 - 1;
  }

  triangle(a: number, b: number, c: number): void {
    this.#index.push(a, b, c);
  }

  finish(): TonedTriangles {
    return {
      position: Float32Array.from(this.#position),
      normal: Int8Array.from(this.#normal),
      index: vertexIndex(this.#index, this.#position.length / 3),
    };
  }
}
