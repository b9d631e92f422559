import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  GLSL3,
  HalfFloatType,
  LinearFilter,
  Mesh,
  RawShaderMaterial,
  Scene,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { atmosphere } from '#scene/atmosphere.ts';

/** Sides of the blurred pictures against the whole one. */
const shares = [4, 16] as const;

/** Light that spreads around what is brighter than paper: the bright part of a picture, blurred narrow and wide. */
export class Bloom {
  readonly #targets = shares.map(() => [halfFloat(), halfFloat()] as const);
  readonly #scene = new Scene();
  readonly #triangle = new BufferGeometry();
  readonly #pick = pass(
    'uniform vec2 uBloom; uniform float uCount;',
    `vec3 c = vec3(0.0);
     for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) {
       vec3 one = texture(uFrom, vAt + (vec2(i, j) - 1.5) * uStep).rgb / uCount;
       c += one * smoothstep(uBloom.y, uBloom.y * 2.2, max(one.r, max(one.g, one.b)));
     }
     colour = vec4(min(c / 16.0, vec3(6.0)), 1.0);`,
  );
  readonly #blur = pass(
    '',
    `vec3 c = texture(uFrom, vAt).rgb * 0.2270270;
     c += (texture(uFrom, vAt + uStep * 1.3846154).rgb + texture(uFrom, vAt - uStep * 1.3846154).rgb) * 0.3162162;
     c += (texture(uFrom, vAt + uStep * 3.2307692).rgb + texture(uFrom, vAt - uStep * 3.2307692).rgb) * 0.0702703;
     colour = vec4(c, 1.0);`,
  );
  readonly #mesh: Mesh<BufferGeometry, RawShaderMaterial>;

  constructor() {
    this.#triangle.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
    );
    this.#mesh = new Mesh(this.#triangle, this.#pick);
    this.#mesh.frustumCulled = false;
    this.#scene.add(this.#mesh);
  }

  /** The spread light, narrow and wide, after `draw`. */
  get textures(): readonly [narrow: Texture, wide: Texture] {
    return [this.#targets[0]?.[0].texture, this.#targets[1]?.[0].texture] as [Texture, Texture];
  }

  /** Spreads the light of a sum of `count` pictures, linear. */
  draw(renderer: WebGLRenderer, from: WebGLRenderTarget, count: number): void {
    (this.#pick.uniforms.uCount as { value: number }).value = count;
    let [source, width, height] = [from, from.width, from.height];
    shares.forEach((share, i) => {
      const [a, b] = this.#targets[i] as readonly [WebGLRenderTarget, WebGLRenderTarget];
      const [w, h] = [Math.ceil(from.width / share), Math.ceil(from.height / share)];
      a.setSize(w, h);
      b.setSize(w, h);
      this.#run(renderer, i === 0 ? this.#pick : this.#blur, source, a, [1 / width, 1 / height]);
      for (let round = 0; round < 2; round++) {
        this.#run(renderer, this.#blur, a, b, [1 / w, 0]);
        this.#run(renderer, this.#blur, b, a, [0, 1 / h]);
      }
      [source, width, height] = [a, w, h];
    });
  }

  dispose(): void {
    for (const target of this.#targets.flat()) target.dispose();
    this.#pick.dispose();
    this.#blur.dispose();
    this.#triangle.dispose();
  }

  #run(
    renderer: WebGLRenderer,
    material: RawShaderMaterial,
    from: WebGLRenderTarget,
    to: WebGLRenderTarget,
    step: [number, number],
  ): void {
    (material.uniforms.uFrom as { value: unknown }).value = from.texture;
    (material.uniforms.uStep as { value: unknown }).value = step;
    this.#mesh.material = material;
    renderer.setRenderTarget(to);
    renderer.render(this.#scene, new Camera());
  }
}

function halfFloat(): WebGLRenderTarget {
  return new WebGLRenderTarget(1, 1, {
    type: HalfFloatType,
    depthBuffer: false,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
  });
}

function pass(head: string, body: string): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      uFrom: { value: null },
      uStep: { value: [1, 1] },
      uCount: { value: 1 },
      uBloom: atmosphere.uBloom,
    },
    vertexShader: /* glsl */ `
in vec3 position;
out vec2 vAt;
void main() { vAt = position.xy * 0.5 + 0.5; gl_Position = vec4(position.xy, 0.0, 1.0); }`,
    fragmentShader: /* glsl */ `
precision highp float;
uniform sampler2D uFrom;
uniform vec2 uStep;
in vec2 vAt;
out vec4 colour;
${head}
void main() { ${body} }`,
  });
}
