import {
  BufferAttribute,
  DataTexture,
  GLSL3,
  Group,
  LinearFilter,
  LinearMipmapNearestFilter,
  type Material,
  RawShaderMaterial,
  RepeatWrapping,
  RGBAFormat,
  RGFormat,
  SRGBColorSpace,
  type WebGLRenderer,
} from 'three';
import type { MeshedGround } from '#capabilities/complex/ground.worker.ts';
import { canopySize } from '#capabilities/complex/paintCanopy.ts';
import { atmosphere, lightVersion } from '#scene/atmosphere.ts';
import { BakedSurface } from '#scene/BakedSurface.ts';
import { ChunkedMesh } from '#scene/ChunkedMesh.ts';
import { shading } from '#scene/shading.ts';
import { surfaceMaterial } from '#scene/surfaceMaterial.ts';

/** Metres that one repeat of the canopy covers. */
const canopyMetres = 210;
/** Texels a side of the ground as moving frames show it. */
const bakedSize = 1024;
/** While the light changes with every frame, the ground follows this often, ms. */
const repaintMs = 300;

/**
 * The ground: relief from a normal map finer than its triangles, land use as colour, canopy on wooded slopes. Moving
 * frames read it lit from one texture, painted anew when the light changes.
 */
export class TerrainLayer {
  readonly object = new Group();
  readonly #uniforms = {
    uColour: { value: null as DataTexture | null },
    uRelief: { value: null as DataTexture | null },
    uCanopy: { value: null as DataTexture | null },
    uGrid: { value: [0, 0, 1, 1 / canopyMetres] },
    uEdge: { value: [0, 0, 0, 0] },
  };
  readonly #baked = new BakedSurface({
    size: bakedSize,
    head: groundHead,
    body: `vec3 albedo, normal; readGround(at, (at / uGrid.z + uGrid.xy) * uGrid.w, 0.0, albedo, normal);
      colour = vec4(toScreen(litMoving(albedo, normal)), 1.0);`,
    uniforms: this.#uniforms,
  });
  readonly materials = {
    moving: movingMaterial({ ...this.#uniforms, uBaked: { value: this.#baked.texture } }),
    still: surfaceMaterial({
      head: 'in vec3 position;',
      body: 'world = position; albedo = vec3(1.0); normal = vec3(0.0, 1.0, 0.0);',
      detail: { head: groundHead + edgeHead, body: stillBody },
      uniforms: this.#uniforms,
    }).still,
  };
  #mesh: ChunkedMesh | null = null;
  #painted = -1;
  #paintedAt = -Infinity;

  /** What paints the ground of moving frames; for preparing its program. */
  get painter(): Material {
    return this.#baked.material;
  }

  setGround({ terrain, mesh, reliefChunks, paint, canopy: canopyPaint }: MeshedGround): void {
    this.#clear();
    const { size, step, minX, minZ } = terrain;
    const { uColour, uRelief, uCanopy, uGrid, uEdge } = this.#uniforms;
    uColour.value = texture(new DataTexture(paint.colour, size, size, RGBAFormat));
    uColour.value.colorSpace = SRGBColorSpace;
    uRelief.value = texture(new DataTexture(paint.normal, size, size, RGFormat));
    uCanopy.value = texture(new DataTexture(canopyPaint, canopySize, canopySize, RGBAFormat));
    uCanopy.value.wrapS = RepeatWrapping;
    uCanopy.value.wrapT = RepeatWrapping;
    uGrid.value = [minX - step / 2, minZ - step / 2, 1 / (size * step), 1 / canopyMetres];
    uEdge.value = [minX, minZ, minX + (size - 1) * step, minZ + (size - 1) * step];
    this.#mesh = new ChunkedMesh(
      'terrain',
      2,
      { position: new BufferAttribute(mesh.position, 3) },
      new BufferAttribute(mesh.index, 1),
      reliefChunks,
      this.materials,
    );
    this.object.add(this.#mesh.object);
    this.#painted = -1;
    this.#paintedAt = -Infinity;
  }

  /** Paints the ground of moving frames where the light has changed. */
  prepare(renderer: WebGLRenderer): void {
    const now = performance.now();
    if (!this.#uniforms.uColour.value) return;
    if (lightVersion.value === this.#painted || now - this.#paintedAt < repaintMs) return;
    this.#painted = lightVersion.value;
    this.#paintedAt = now;
    this.#baked.paint(renderer);
  }

  /** The graphics device lost its memory. */
  forget(): void {
    this.#painted = -1;
    this.#paintedAt = -Infinity;
  }

  dispose(): void {
    this.#clear();
    this.#baked.dispose();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #clear(): void {
    const { uColour, uRelief, uCanopy } = this.#uniforms;
    for (const { value } of [uColour, uRelief, uCanopy]) value?.dispose();
    this.#mesh?.dispose();
    this.#mesh = null;
    this.object.clear();
  }
}

const groundHead = /* glsl */ `
uniform sampler2D uColour, uRelief, uCanopy;
uniform vec4 uGrid;
void readGround(vec2 at, vec2 crowns, float near, out vec3 albedo, out vec3 normal) {
  vec4 ground = texture(uColour, at);
  vec2 slope = texture(uRelief, at).rg * (255.0 / 127.0) - (128.0 / 127.0);
  float wood = smoothstep(0.35, 0.8, ground.a);
  vec4 canopy = mix(vec4(0.5, 0.5, 0.55, 1.0), texture(uCanopy, crowns), near);
  vec2 crown = (canopy.rg - 0.5) * 1.5 * wood;
  normal = normalize(vec3(slope.x + crown.x, sqrt(max(0.05, 1.0 - dot(slope, slope))), slope.y + crown.y));
  float clump = texture(uCanopy, crowns * 0.21).b;
  albedo = ground.rgb * mix(1.0, mix(0.62, 1.12, canopy.b) * mix(0.78, 1.2, clump), wood);
}
`;

const edgeHead = /* glsl */ `
uniform vec4 uEdge;
void cutEdge(vec2 at) {
  vec2 edge = min(at - uEdge.xy, uEdge.zw - at);
  if (min(edge.x, edge.y) < 0.0) discard;
}
`;

const stillBody = /* glsl */ `
  cutEdge(vWorld.xz);
  readGround((vWorld.xz - uGrid.xy) * uGrid.z, vWorld.xz * uGrid.w, 1.0, albedo, normal);
`;

function movingMaterial(uniforms: RawShaderMaterial['uniforms']): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: { ...atmosphere, ...uniforms },
    vertexShader: /* glsl */ `${shading}
uniform mat4 viewMatrix, projectionMatrix;
uniform vec3 cameraPosition;
uniform vec4 uGrid;
in vec3 position;
out vec2 vAt;
out vec4 vHaze;
void main() {
  vAt = (position.xz - uGrid.xy) * uGrid.z;
  vec4 haze = hazeAt(position, cameraPosition);
  vHaze = vec4(toScreen(haze.rgb), haze.a);
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: /* glsl */ `
precision mediump float;
uniform sampler2D uBaked;
uniform float uDim;
in highp vec2 vAt;
in vec4 vHaze;
out vec4 colour;
void main() {
  if (vAt.x != clamp(vAt.x, 0.0, 1.0) || vAt.y != clamp(vAt.y, 0.0, 1.0)) discard;
  vec3 c = texture(uBaked, vAt).rgb;
  c = mix(c, dot(c, vec3(0.2126, 0.7152, 0.0722)) * vec3(0.767, 0.778, 0.797), uDim * 0.84);
  colour = vec4(mix(c, vHaze.rgb, vHaze.a), 1.0);
}`,
  });
}

function texture(made: DataTexture): DataTexture {
  made.minFilter = LinearMipmapNearestFilter;
  made.magFilter = LinearFilter;
  made.generateMipmaps = true;
  made.unpackAlignment = 1;
  made.needsUpdate = true;
  return made;
}
