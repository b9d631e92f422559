import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  GLSL3,
  LinearFilter,
  Mesh,
  type PerspectiveCamera,
  RawShaderMaterial,
  Scene,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';

/** One frame while something moves: straight onto the canvas, or smaller and then enlarged where pixels are dear. */
export class MovingPicture {
  #target: WebGLRenderTarget | null = null;
  readonly #enlarge = new RawShaderMaterial({
    glslVersion: GLSL3,
    depthTest: false,
    depthWrite: false,
    uniforms: { uFrom: { value: null } },
    vertexShader: /* glsl */ `
in vec3 position;
out vec2 vAt;
void main() { vAt = position.xy * 0.5 + 0.5; gl_Position = vec4(position.xy, 0.0, 1.0); }`,
    fragmentShader: /* glsl */ `
precision mediump float;
uniform sampler2D uFrom;
in vec2 vAt;
out vec4 colour;
void main() { colour = texture(uFrom, vAt); }`,
  });
  readonly #screen = new Scene();
  readonly #triangle = new BufferGeometry();

  constructor() {
    this.#triangle.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
    );
    const mesh = new Mesh(this.#triangle, this.#enlarge);
    mesh.frustumCulled = false;
    this.#screen.add(mesh);
  }

  /** Draws at `scale` of the canvas's width and height. */
  draw(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera, scale: number): void {
    if (scale >= 1) {
      renderer.setRenderTarget(null);
      renderer.clear();
      renderer.render(scene, camera);
      return;
    }
    const { width, height } = renderer.domElement;
    this.#target ??= new WebGLRenderTarget(1, 1, { stencilBuffer: true, minFilter: LinearFilter });
    this.#target.setSize(Math.round(width * scale), Math.round(height * scale));
    renderer.setRenderTarget(this.#target);
    renderer.clear();
    renderer.render(scene, camera);
    renderer.setRenderTarget(null);
    (this.#enlarge.uniforms.uFrom as { value: unknown }).value = this.#target.texture;
    renderer.clear();
    renderer.render(this.#screen, new Camera());
  }

  dispose(): void {
    this.#target?.dispose();
    this.#enlarge.dispose();
    this.#triangle.dispose();
  }
}
