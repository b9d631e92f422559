import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  GLSL3,
  type IUniform,
  LinearFilter,
  LinearMipmapNearestFilter,
  Mesh,
  RawShaderMaterial,
  Scene,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { atmosphere } from '#scene/atmosphere.ts';
import { shading } from '#scene/shading.ts';

interface Parts {
  /** Texels a side. */
  readonly size: number;
  /** GLSL before main. */
  readonly head: string;
  /** Sets `vec4 colour` from `vec2 at` (0 … 1 across the surface); may light and tone map. */
  readonly body: string;
  readonly uniforms: Record<string, IUniform>;
}

/** A surface painted once into a texture, so that a moving frame reads one texel where the still one computes many. */
export class BakedSurface {
  readonly #target: WebGLRenderTarget;
  /** What paints; for preparing its program. */
  readonly material: RawShaderMaterial;
  readonly #scene = new Scene();
  readonly #triangle = new BufferGeometry();

  constructor({ size, head, body, uniforms }: Parts) {
    this.#target = new WebGLRenderTarget(size, size, {
      depthBuffer: false,
      generateMipmaps: true,
      minFilter: LinearMipmapNearestFilter,
      magFilter: LinearFilter,
    });
    this.material = new RawShaderMaterial({
      glslVersion: GLSL3,
      depthTest: false,
      depthWrite: false,
      uniforms: { ...atmosphere, ...uniforms },
      vertexShader: /* glsl */ `
in vec3 position;
out vec2 vAt;
void main() { vAt = position.xy * 0.5 + 0.5; gl_Position = vec4(position.xy, 0.0, 1.0); }`,
      fragmentShader: /* glsl */ `${shading}
in vec2 vAt;
out vec4 colour;
${head}
void main() { vec2 at = vAt; ${body} }`,
    });
    this.#triangle.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
    );
    const mesh = new Mesh(this.#triangle, this.material);
    mesh.frustumCulled = false;
    this.#scene.add(mesh);
  }

  get texture(): Texture {
    return this.#target.texture;
  }

  paint(renderer: WebGLRenderer): void {
    const before = renderer.getRenderTarget();
    renderer.setRenderTarget(this.#target);
    renderer.render(this.#scene, new Camera());
    renderer.setRenderTarget(before);
  }

  dispose(): void {
    this.#target.dispose();
    this.material.dispose();
    this.#triangle.dispose();
  }
}
