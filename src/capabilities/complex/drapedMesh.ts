import earcut from 'earcut';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import type { RoadPoint } from '#capabilities/complex/roadProfile.ts';
import { type Raised, stripSections } from '#capabilities/complex/stripSections.ts';
import type { ScenePoint } from '#shared/geo.ts';
import { type VertexIndex, vertexIndex } from '#shared/vertexIndex.ts';

/**
 * Triangles that lie on the ground: x, y, z and a feature number a vertex (−1 = none); a surface code, two bytes of its
 * look, a spare one.
 */
export interface DrapedTriangles {
  readonly position: Float32Array;
  readonly kind: Uint8Array;
  readonly index: VertexIndex;
}

/** A flat triangle may leave the ground by this much before it is split, metres. */
const tolerance = 0.3;
const deepest = 5;

/** Collects outlines and strips, laid on the ground and lifted by a given height so that they hide what is below. */
export class DrapedMesh {
  readonly #terrain: Terrain;
  readonly #position: number[] = [];
  readonly #kind: number[] = [];
  readonly #index: number[] = [];
  #look: readonly [number, number] = [0, 0];

  constructor(terrain: Terrain) {
    this.#terrain = terrain;
  }

  /** Fills an outline; `look` goes with each of its vertices beside the surface code. */
  area(
    ring: readonly ScenePoint[],
    lift: number,
    kind: number,
    feature = -1,
    look: readonly [number, number] = [0, 0],
  ): void {
    this.#look = look;
    const corners = ring.map((point) => this.#vertex(point, lift, kind, feature));
    const triangles = earcut(ring.flat());
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]] as [
        number,
        number,
        number,
      ];
      const [pa, pb, pc] = [ring[a], ring[b], ring[c]] as [ScenePoint, ScenePoint, ScenePoint];
      const [va, vb, vc] = [corners[a], corners[b], corners[c]] as [number, number, number];
      const turn = (pb[0] - pa[0]) * (pc[1] - pa[1]) - (pb[1] - pa[1]) * (pc[0] - pa[0]);
      if (turn < 0) this.#split([pa, pb, pc], [va, vb, vc], lift, kind, feature, 0);
      else this.#split([pa, pc, pb], [va, vc, vb], lift, kind, feature, 0);
    }
    this.#look = [0, 0];
  }

  /**
   * Lays a strip `width` metres wide along a road, `offset` metres to its right, over its bridges or, `grounded`,
   * broken there.
   */
  strip(
    road: readonly RoadPoint[],
    width: number,
    offset: number,
    lift: number,
    kind: number,
    grounded = false,
  ): void {
    const heightAt = (x: number, z: number): number => groundHeight(this.#terrain, x, z);
    let [left, right, bridged] = [-1, -1, false];
    for (const section of stripSections(road, offset, width, heightAt)) {
      const [a, b] = [section.left, section.right].map(([x, y, z]) =>
        this.#vertex([x, z], lift, kind, -1, y),
      ) as [number, number];
      const over = bridged && section.bridge;
      if (left >= 0 && !(grounded && over)) this.#index.push(left, right, a, a, right, b);
      [left, right, bridged] = [a, b, section.bridge];
    }
  }

  /** A quadrilateral whose corners have their own heights, metres; counter-clockwise from above. */
  quad(corners: readonly [Raised, Raised, Raised, Raised], kind: number): void {
    const [a, b, c, d] = corners.map(([x, y, z]) => this.#vertex([x, z], 0, kind, -1, y)) as [
      number,
      number,
      number,
      number,
    ];
    this.#index.push(a, b, c, a, c, d);
  }

  finish(): DrapedTriangles {
    return {
      position: Float32Array.from(this.#position),
      kind: Uint8Array.from(this.#kind),
      index: vertexIndex(this.#index, this.#position.length / 4),
    };
  }

  #vertex(
    [x, z]: ScenePoint,
    lift: number,
    kind: number,
    feature: number,
    level: number | null = null,
  ): number {
    const ground = level ?? groundHeight(this.#terrain, x, z);
    this.#position.push(x, ground + lift, z, feature);
    this.#kind.push(kind, ...this.#look, 0);
    return this.#position.length / 4 - 1;
  }

  #split(
    points: readonly [ScenePoint, ScenePoint, ScenePoint],
    at: readonly [number, number, number],
    lift: number,
    kind: number,
    feature: number,
    depth: number,
  ): void {
    let longest = 0;
    let length = 0;
    for (let i = 0; i < 3; i++) {
      const [p, q] = [points[i], points[(i + 1) % 3]] as [ScenePoint, ScenePoint];
      const d = Math.hypot(q[0] - p[0], q[1] - p[1]);
      if (d > length) [longest, length] = [i, d];
    }
    const [p, q, r] = [0, 1, 2].map((k) => points[(longest + k) % 3]) as [
      ScenePoint,
      ScenePoint,
      ScenePoint,
    ];
    const [vp, vq, vr] = [0, 1, 2].map((k) => at[(longest + k) % 3]) as [number, number, number];
    const middle: ScenePoint = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
    const flat =
      ((this.#position[vp * 4 + 1] as number) + (this.#position[vq * 4 + 1] as number)) / 2;
    const bump = Math.abs(groundHeight(this.#terrain, middle[0], middle[1]) + lift - flat);
    if (depth >= deepest || length < 60 || (bump < tolerance && length < 400)) {
      this.#index.push(vp, vq, vr);
      return;
    }
    const vm = this.#vertex(middle, lift, kind, feature);
    this.#split([p, middle, r], [vp, vm, vr], lift, kind, feature, depth + 1);
    this.#split([middle, q, r], [vm, vq, vr], lift, kind, feature, depth + 1);
  }
}
