import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DynamicDrawUsage,
  GLSL3,
  type IUniform,
  Mesh,
  RawShaderMaterial,
  type Texture,
} from 'three';

/** Shapes a quad can be cut to. */
export const quadShape = { text: 0, halo: 1, rounded: 2, shadow: 3, ring: 4 } as const;
type Shape = (typeof quadShape)[keyof typeof quadShape];

interface Quad {
  readonly anchor: readonly [number, number, number];
  /** Left, top, right, bottom in CSS pixels from the anchor's point on the screen. */
  readonly box: readonly [number, number, number, number];
  readonly colour: string;
  readonly alpha: number;
  readonly shape: Shape;
  /** Corner radius of rounded shapes, line of a ring; left top texel of a text. */
  readonly detail: readonly [number, number];
}

const floats = 15;

/** All labels of a picture in one draw: quads of fixed pixel size that hang on points of the scene. */
export class LabelMesh {
  readonly mesh: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #viewport: IUniform<[number, number]> = { value: [1, 1] };

  constructor(atlas: Texture, atlasSize: readonly [number, number], ratio: number) {
    const material = new RawShaderMaterial({
      glslVersion: GLSL3,
      transparent: true,
      depthTest: false,
      depthWrite: false,
      uniforms: {
        uAtlas: { value: atlas },
        uAtlasSize: { value: atlasSize },
        uRatio: { value: ratio },
        uViewport: this.#viewport,
      },
      vertexShader,
      fragmentShader,
    });
    this.mesh = new Mesh(new BufferGeometry(), material);
    this.mesh.frustumCulled = false;
  }

  setViewport(width: number, height: number): void {
    this.#viewport.value = [width, height];
  }

  setQuads(quads: readonly Quad[]): void {
    const data = new Float32Array(quads.length * 4 * floats);
    const index = new Uint32Array(quads.length * 6);
    const colour = new Color();
    let to = 0;
    quads.forEach((quad, q) => {
      const [left, top, right, bottom] = quad.box;
      colour.set(quad.colour).convertLinearToSRGB();
      for (const [cx, cy] of [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const) {
        data.set(quad.anchor, to);
        data.set(
          [cx ? right : left, cy ? bottom : top, cx, cy, right - left, bottom - top],
          to + 3,
        );
        data.set([colour.r, colour.g, colour.b], to + 9);
        data.set([quad.alpha + quad.shape * 2, quad.detail[0], quad.detail[1]], to + 12);
        to += floats;
      }
      index.set(
        [0, 2, 1, 0, 3, 2].map((k) => q * 4 + k),
        q * 6,
      );
    });
    const geometry = new BufferGeometry();
    const part = (offset: number, size: number): BufferAttribute => {
      const values = new Float32Array(quads.length * 4 * size);
      for (let v = 0; v < quads.length * 4; v++) {
        values.set(data.subarray(v * floats + offset, v * floats + offset + size), v * size);
      }
      const attribute = new BufferAttribute(values, size);
      attribute.setUsage(DynamicDrawUsage);
      return attribute;
    };
    geometry.setAttribute('position', part(0, 3));
    geometry.setAttribute('corner', part(3, 4));
    geometry.setAttribute('size', part(7, 2));
    geometry.setAttribute('tint', part(9, 3));
    geometry.setAttribute('look', part(12, 3));
    geometry.setIndex(new BufferAttribute(index, 1));
    this.mesh.geometry.dispose();
    this.mesh.geometry = geometry;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
export type { Quad };

const vertexShader = /* glsl */ `
precision highp float;
uniform mat4 viewMatrix, projectionMatrix;
uniform vec2 uViewport;
uniform float uRatio;
in vec3 position;
in vec4 corner;
in vec2 size;
in vec3 tint;
in vec3 look;
out vec2 vAt;
out vec2 vSize;
out vec3 vTint;
out vec3 vLook;
void main() {
  vec4 clip = projectionMatrix * viewMatrix * vec4(position, 1.0);
  vec2 point = (clip.xy / clip.w * vec2(0.5, -0.5) + 0.5) * uViewport;
  vec2 pixel = floor(point * uRatio + 0.5) / uRatio + corner.xy;
  vAt = corner.zw * size;
  vSize = size;
  vTint = tint;
  vLook = look;
  gl_Position = clip.w <= 0.0 ? vec4(2.0) : vec4((pixel / uViewport * 2.0 - 1.0) * vec2(1.0, -1.0), 0.0, 1.0);
}`;

const fragmentShader = /* glsl */ `
precision highp float;
uniform sampler2D uAtlas;
uniform vec2 uAtlasSize;
uniform float uRatio;
in vec2 vAt;
in vec2 vSize;
in vec3 vTint;
in vec3 vLook;
out vec4 colour;
float box(vec2 p, vec2 half_, float radius) {
  vec2 q = abs(p) - half_ + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}
void main() {
  int shape = int(floor(vLook.x / 2.0 + 0.001));
  float alpha = vLook.x - float(shape) * 2.0;
  vec2 centred = vAt - vSize * 0.5;
  float edge = 0.5 / uRatio;
  if (shape < 2) {
    vec2 texel = texture(uAtlas, (vLook.yz + vAt * uRatio) / uAtlasSize).rg;
    alpha *= shape == 0 ? texel.r : texel.g;
  } else if (shape == 2) {
    alpha *= 1.0 - smoothstep(-edge, edge, box(centred, vSize * 0.5, vLook.y));
  } else if (shape == 3) {
    alpha *= 1.0 - smoothstep(-vLook.z, vLook.z, box(centred, vSize * 0.5 - vLook.z, vLook.y));
  } else {
    float d = length(centred) - vSize.x * 0.5 + vLook.y;
    alpha *= 1.0 - smoothstep(vLook.y - edge, vLook.y + edge, abs(d));
  }
  if (alpha < 0.004) discard;
  colour = vec4(vTint, alpha);
}`;
