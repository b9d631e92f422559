import {
  AlwaysStencilFunc,
  BackSide,
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  GLSL3,
  Group,
  Mesh,
  NotEqualStencilFunc,
  RawShaderMaterial,
  ReplaceStencilOp,
} from 'three';
import type { Prism } from '#capabilities/buildings/prismsOf.ts';
import { atmosphere } from '#scene/atmosphere.ts';
import { wear } from '#scene/StillSwitch.ts';

/** The rim's foot lies this far above the prism's, metres, so that the ground does not hide it. */
const skirt = 2.2;

/**
 * A bright rim of constant pixel width round some buildings together: their prisms, grown, seen from inside, and only
 * where none of the prisms themselves is seen (stencil), so that no line runs between neighbours.
 */
export class OutlineLayer {
  readonly object = new Group();
  readonly #materials: { moving: RawShaderMaterial; still: RawShaderMaterial };
  readonly #maskMaterial: RawShaderMaterial;
  readonly #rim = new Mesh();
  readonly #mask = new Mesh();

  /** `pixels` wide; `strength` scales the white; `stencil` is this layer's own bit. */
  constructor(pixels: number, strength: number, stencil: number) {
    const make = (width: number, white: number): RawShaderMaterial =>
      new RawShaderMaterial({
        glslVersion: GLSL3,
        side: BackSide,
        stencilWrite: true,
        stencilRef: stencil,
        stencilFuncMask: stencil,
        stencilWriteMask: stencil,
        stencilFunc: NotEqualStencilFunc,
        uniforms: { ...atmosphere, uPixels: { value: width }, uWhite: { value: white } },
        vertexShader,
        fragmentShader,
      });
    this.#materials = { moving: make(pixels, strength), still: make(pixels, strength * 1.6) };
    this.#maskMaterial = make(0, 0);
    this.#maskMaterial.side = DoubleSide;
    this.#maskMaterial.colorWrite = false;
    this.#maskMaterial.depthWrite = false;
    this.#maskMaterial.depthTest = false;
    this.#maskMaterial.stencilFunc = AlwaysStencilFunc;
    this.#maskMaterial.stencilZPass = ReplaceStencilOp;
    this.#mask.material = this.#maskMaterial;
    this.#mask.renderOrder = 4;
    this.#rim.renderOrder = 5;
    for (const mesh of [this.#mask, this.#rim]) {
      mesh.frustumCulled = false;
      this.object.add(mesh);
    }
    wear(this.#rim, this.#materials);
    this.setPrisms([]);
  }

  setPrisms(prisms: readonly Prism[]): void {
    const position: number[] = [];
    const push: number[] = [];
    const index: number[] = [];
    for (const { ring, foot, top } of prisms) {
      const n = ring.length;
      const first = position.length / 3;
      ring.forEach((here, i) => {
        const [dx, dz] = outwards(ring[(i + n - 1) % n] ?? here, here, ring[(i + 1) % n] ?? here);
        position.push(here[0], foot + skirt, here[1], here[0], top, here[1]);
        push.push(dx, 0, dz, dx, 1, dz);
        const [a, b] = [first + i * 2, first + ((i + 1) % n) * 2];
        index.push(a, b, b + 1, a, b + 1, a + 1);
      });
      for (let i = 1; i + 1 < n; i++) {
        const [a, b] = [i * 2, i * 2 + 2];
        index.push(first + 1, first + a + 1, first + b + 1, first, first + b, first + a);
      }
    }
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
    geometry.setAttribute('push', new BufferAttribute(new Float32Array(push), 3));
    geometry.setIndex(new BufferAttribute(new Uint32Array(index), 1));
    this.#rim.geometry.dispose();
    this.#rim.geometry = geometry;
    this.#mask.geometry = geometry;
    this.object.visible = prisms.length > 0;
  }

  dispose(): void {
    this.#rim.geometry.dispose();
    this.#maskMaterial.dispose();
    this.#materials.moving.dispose();
    this.#materials.still.dispose();
  }
}

/** Mitred outward direction at a corner of a counter-clockwise (map) outline, in scene axes. */
function outwards(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): [number, number] {
  const unit = (p: readonly [number, number], q: readonly [number, number]): [number, number] => {
    const d = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
    return [-(q[1] - p[1]) / d, (q[0] - p[0]) / d];
  };
  const [u, v] = [unit(a, b), unit(b, c)];
  const scale = Math.max(0.35, 1 + u[0] * v[0] + u[1] * v[1]);
  return [(u[0] + v[0]) / scale, (u[1] + v[1]) / scale];
}

const vertexShader = /* glsl */ `
precision highp float;
uniform mat4 viewMatrix, projectionMatrix;
uniform vec3 cameraPosition;
uniform float uPixels;
in vec3 position;
in vec3 push;
void main() {
  float metres = uPixels * length(position - cameraPosition) * (2.0 / projectionMatrix[1][1]) / 900.0;
  gl_Position = projectionMatrix * viewMatrix * vec4(position + push * metres, 1.0);
}`;

const fragmentShader = /* glsl */ `
precision highp float;
uniform float uWhite;
out vec4 colour;
void main() { colour = vec4(vec3(uWhite), 1.0); }`;
