import {
  AddEquation,
  BufferAttribute,
  BufferGeometry,
  Camera,
  CustomBlending,
  DepthTexture,
  GLSL3,
  HalfFloatType,
  LessEqualCompare,
  LinearFilter,
  Matrix4,
  Mesh,
  NearestFilter,
  type Object3D,
  OneFactor,
  OrthographicCamera,
  type PerspectiveCamera,
  RawShaderMaterial,
  RedFormat,
  RGBAFormat,
  type Scene,
  Scene as ThreeScene,
  UnsignedIntType,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { atmosphere } from '#scene/atmosphere.ts';
import { Bloom } from '#scene/Bloom.ts';
import { casterMaterial } from '#scene/casterMaterial.ts';
import { fitLight } from '#scene/fitLight.ts';
import { switchStill } from '#scene/StillSwitch.ts';
import { shading } from '#scene/shading.ts';

/** The part of a picture that a step draws, device pixels from its left top, and where it is shown; null is the canvas. */
interface StillPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly full: readonly [width: number, height: number];
  readonly target: WebGLRenderTarget | null;
}

/** Bloom weaker than this is left out. */
const leastBloom = 0.06;

/**
 * The finished picture of a camera at rest: each step draws the scene once more with the camera moved within a pixel,
 * the sun within its penumbra and one direction of the sky, both with a shadow map; the mean has clean edges, soft
 * shadows and true contact shading without a pass of its own (concept: "every accumulated frame").
 */
export class StillPicture {
  readonly #colour = new WebGLRenderTarget(1, 1, {
    type: HalfFloatType,
    format: RGBAFormat,
    stencilBuffer: true,
  });
  readonly #sum = new WebGLRenderTarget(1, 1, {
    type: HalfFloatType,
    format: RGBAFormat,
    depthBuffer: false,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  });
  readonly #bloom = new Bloom();
  readonly #sunMap: WebGLRenderTarget;
  readonly #skyMap: WebGLRenderTarget;
  readonly #depthOnly = casterMaterial();
  readonly #quad: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #add: RawShaderMaterial;
  readonly #show: RawShaderMaterial;
  readonly #quadScene = new ThreeScene();
  readonly #light = new OrthographicCamera();

  constructor(shadowSize: number) {
    this.#sunMap = shadowTarget(shadowSize);
    this.#skyMap = shadowTarget(shadowSize / 2);
    this.#add = copyMaterial(
      this.#colour,
      'colour = texelFetch(uFrom, ivec2(gl_FragCoord.xy), 0);',
    );
    this.#add.blending = CustomBlending;
    this.#add.blendEquation = AddEquation;
    this.#add.blendSrc = OneFactor;
    this.#add.blendDst = OneFactor;
    this.#add.transparent = true;
    this.#show = copyMaterial(
      this.#sum,
      `vec2 at = gl_FragCoord.xy / uSize;
       vec2 c = ((gl_FragCoord.xy + uFrame.xy) / uFrame.zw - 0.5) * 2.0;
       vec3 mean = texelFetch(uFrom, ivec2(gl_FragCoord.xy), 0).rgb / uCount;
       if (uBloom.x > ${leastBloom}) mean += (texture(uNarrow, at).rgb * 0.6 + texture(uWide, at).rgb * 0.4) * uBloom.x;
       mean *= 1.0 - 0.11 * smoothstep(0.35, 1.9, dot(c, c));
       colour = vec4(toScreen(mean), 1.0);`,
    );
    const [narrow, wide] = this.#bloom.textures;
    Object.assign(this.#show.uniforms, { uNarrow: { value: narrow }, uWide: { value: wide } });
    const triangle = new BufferGeometry();
    triangle.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
    );
    this.#quad = new Mesh(triangle, this.#show);
    this.#quad.frustumCulled = false;
    this.#quadScene.add(this.#quad);
  }

  /** Draws and adds step `k` of `n`, then shows the mean so far: on the canvas, or the part of a picture that is wanted. */
  step(
    renderer: WebGLRenderer,
    scene: Scene,
    camera: PerspectiveCamera,
    casters: readonly Object3D[],
    k: number,
    n: number,
    part: StillPart = wholeCanvas(renderer),
  ): void {
    const { width, height, full } = part;
    if (this.#colour.width !== width || this.#colour.height !== height) {
      this.#colour.setSize(width, height);
      this.#sum.setSize(width, height);
    }
    const sun = atmosphere.uSunDirection.value.clone();
    const jittered = jitterSun(sun, k);
    const ray = skySample(k, n);
    atmosphere.uSkyRay.value.copy(ray);
    this.#drawDepth(renderer, scene, camera, casters, jittered, this.#sunMap, 'uSunMatrix');
    this.#drawDepth(renderer, scene, camera, casters, ray, this.#skyMap, 'uSkyMatrix');
    atmosphere.uSunMap.value = this.#sunMap.depthTexture;
    atmosphere.uSkyMap.value = this.#skyMap.depthTexture;

    camera.setViewOffset(
      ...full,
      part.x + halton(k + 1, 2) - 0.5,
      part.y + halton(k + 1, 3) - 0.5,
      width,
      height,
    );
    atmosphere.uAccumulated.value = k + 1;
    switchStill(scene, true);
    renderer.setRenderTarget(this.#colour);
    renderer.clear();
    renderer.render(scene, camera);
    switchStill(scene, false);
    atmosphere.uAccumulated.value = 0;
    camera.clearViewOffset();

    renderer.setRenderTarget(this.#sum);
    if (k === 0) renderer.clear();
    this.#draw(renderer, this.#add);
    if (atmosphere.uBloom.value.x > leastBloom) this.#bloom.draw(renderer, this.#sum, k + 1);
    renderer.setRenderTarget(part.target);
    (this.#show.uniforms.uCount as { value: number }).value = k + 1;
    (this.#show.uniforms.uSize as { value: number[] }).value = [width, height];
    (this.#show.uniforms.uFrame as { value: number[] }).value = [
      part.x,
      full[1] - part.y - height,
      ...full,
    ];
    this.#draw(renderer, this.#show);
  }

  dispose(): void {
    for (const target of [this.#colour, this.#sum, this.#sunMap, this.#skyMap]) target.dispose();
    for (const material of [this.#add, this.#show, this.#depthOnly]) material.dispose();
    this.#quad.geometry.dispose();
    this.#bloom.dispose();
  }

  #draw(renderer: WebGLRenderer, material: RawShaderMaterial): void {
    this.#quad.material = material;
    const { autoClear } = renderer;
    renderer.autoClear = false;
    renderer.render(this.#quadScene, new Camera());
    renderer.autoClear = autoClear;
  }

  #drawDepth(
    renderer: WebGLRenderer,
    scene: Scene,
    camera: PerspectiveCamera,
    casters: readonly Object3D[],
    towards: Vector3,
    target: WebGLRenderTarget,
    matrix: 'uSunMatrix' | 'uSkyMatrix',
  ): void {
    const { texel, depth } = fitLight(this.#light, camera, towards, target.width);
    atmosphere[matrix === 'uSunMatrix' ? 'uSunBias' : 'uSkyBias'].value.set(
      texel * 0.7 + 0.05,
      (texel * 0.35 + 0.1) / depth,
    );
    atmosphere[matrix].value
      .copy(toUnit)
      .multiply(this.#light.projectionMatrix)
      .multiply(this.#light.matrixWorldInverse);
    const hidden = scene.children.filter((child) => child.visible && !casters.includes(child));
    for (const child of hidden) child.visible = false;
    scene.overrideMaterial = this.#depthOnly;
    renderer.setRenderTarget(target);
    renderer.clear();
    renderer.render(scene, this.#light);
    scene.overrideMaterial = null;
    for (const child of hidden) child.visible = true;
  }
}

function wholeCanvas({ domElement: { width, height } }: WebGLRenderer): StillPart {
  return { x: 0, y: 0, width, height, full: [width, height], target: null };
}

const toUnit = new Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1);

/** A map of depth; WebGL asks for colour beside it, of which a byte a texel is the least. */
function shadowTarget(size: number): WebGLRenderTarget {
  const depth = new DepthTexture(size, size, UnsignedIntType);
  depth.compareFunction = LessEqualCompare;
  depth.minFilter = LinearFilter;
  depth.magFilter = LinearFilter;
  return new WebGLRenderTarget(size, size, { depthTexture: depth, format: RedFormat });
}

function copyMaterial(from: WebGLRenderTarget, line: string): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      ...atmosphere,
      uFrom: { value: from.texture },
      uCount: { value: 1 },
      uSize: { value: [1, 1] },
      uFrame: { value: [0, 0, 1, 1] },
    },
    vertexShader: 'in vec3 position; void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: `${shading}
uniform sampler2D uFrom, uNarrow, uWide; uniform float uCount; uniform vec2 uSize, uBloom; uniform vec4 uFrame;
out vec4 colour;
void main() { ${line} }`,
  });
}

function jitterSun(sun: Vector3, k: number): Vector3 {
  const radius = 0.012 * Math.sqrt(halton(k + 1, 5));
  const angle = 2 * Math.PI * halton(k + 1, 7);
  const side = new Vector3(0, 1, 0).cross(sun).normalize();
  const up = sun.clone().cross(side);
  return sun
    .clone()
    .addScaledVector(side, radius * Math.cos(angle))
    .addScaledVector(up, radius * Math.sin(angle))
    .normalize();
}

/** Direction k of n over the upper half of the sky: a golden-angle spiral, evenly spread. */
function skySample(k: number, n: number): Vector3 {
  const spread = (k * 5) % n;
  const y = 0.06 + 0.92 * ((spread + 0.5) / n);
  const flat = Math.sqrt(1 - y * y);
  const angle = k * 2.399963229728653;
  return new Vector3(flat * Math.cos(angle), y, flat * Math.sin(angle));
}

function halton(index: number, base: number): number {
  let [f, result, i] = [1, 0, index];
  while (i > 0) {
    f /= base;
    result += f * (i % base);
    i = Math.floor(i / base);
  }
  return result;
}
