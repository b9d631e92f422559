import earcut from 'earcut';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import type { RoadPoint } from '#capabilities/complex/roadProfile.ts';
import type { ScenePoint } from '#shared/geo.ts';

/**
 * Triangles that lie on the ground: x, y, z and a feature number a vertex (−1 = none); a surface code, two bytes of its
 * look, a spare one.
 */
export interface DrapedTriangles {
  readonly position: Float32Array;
  readonly kind: Uint8Array;
  readonly index: Uint32Array;
}

type Raised = readonly [x: number, y: number, z: number];

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
    let left = -1;
    let right = -1;
    let bridged = false;
    for (const { at, side, deck, bridge } of stations(road)) {
      const a = this.#vertex(shifted(at, side, offset - width / 2), lift, kind, -1, deck);
      const b = this.#vertex(shifted(at, side, offset + width / 2), lift, kind, -1, deck);
      const over = bridged && bridge;
      if (left >= 0 && !(grounded && over)) this.#index.push(left, right, a, a, right, b);
      left = a;
      right = b;
      bridged = bridge;
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
      index: Uint32Array.from(this.#index),
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

interface Station extends RoadPoint {
  /** Unit vector to the right. */
  readonly side: readonly [number, number];
}

/** Points along a road at most 64 m apart. */
function* stations(road: readonly RoadPoint[]): Generator<Station> {
  for (let i = 0; i + 1 < road.length; i++) {
    const { at: a, deck, bridge } = road[i] as RoadPoint;
    const { at: b, deck: last } = road[i + 1] as RoadPoint;
    const side = rightOf(road[i - 1]?.at ?? a, a, b);
    const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 64));
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      yield {
        at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
        side: k === 0 ? side : rightOf(a, a, b),
        deck: k === 0 ? deck : null,
        bridge: k === 0 && bridge,
      };
    }
    if (i + 2 === road.length) yield { at: b, side: rightOf(a, a, b), deck: last, bridge: false };
  }
}

function rightOf(before: ScenePoint, at: ScenePoint, after: ScenePoint): readonly [number, number] {
  const unit = (p: ScenePoint, q: ScenePoint): [number, number] => {
    const d = Math.hypot(q[0] - p[0], q[1] - p[1]);
    return d < 1e-9 ? [0, 0] : [(q[0] - p[0]) / d, (q[1] - p[1]) / d];
  };
  const [u, v] = [unit(before, at), unit(at, after)];
  const [dx, dz] = [u[0] + v[0], u[1] + v[1]];
  const length = Math.hypot(dx, dz) || 1;
  return [-dz / length, dx / length];
}

function shifted([x, z]: ScenePoint, side: readonly [number, number], metres: number): ScenePoint {
  return [x + side[0] * metres, z + side[1] * metres];
}
