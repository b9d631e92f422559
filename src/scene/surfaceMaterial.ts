import { GLSL3, type IUniform, RawShaderMaterial } from 'three';
import { atmosphere } from '#scene/atmosphere.ts';
import { chanceHead } from '#scene/chanceShading.ts';
import { shading, stillShading } from '#scene/shading.ts';

interface SurfaceParts {
  /** GLSL before main: attributes, uniforms, functions. */
  readonly head: string;
  /**
   * Sets `vec3 world`, `vec3 albedo` (linear), `vec3 normal` (unit, world), `float keep` (1 = not drained), `float extra`,
   * `vec3 glow` (linear light of its own; `MOVING` is defined where it is not refined by detail) and `float cover`, the share of its pixels that are drawn (see `seeThrough`).
   */
  readonly body: string;
  /**
   * Fragment code that may change `vec3 albedo`, `vec3 normal` and `vec3 glow` before light falls on it; uses `vWorld`,
   * `vExtra` and `cellChance`.
   * `stillOnly` leaves it out of the moving frame.
   */
  readonly detail?: { readonly head: string; readonly body: string; readonly stillOnly?: boolean };
  readonly uniforms?: Record<string, IUniform>;
}

/**
 * A material in two programs: the moving frame lights and tone maps at the vertices (unless it has fragment detail),
 * the still frame lights each fragment by the shadow maps and leaves linear colour for the accumulation.
 */
export interface SurfaceMaterials {
  readonly moving: RawShaderMaterial;
  readonly still: RawShaderMaterial;
}

/**
 * Lets a surface be seen through by its `cover`. The still program leaves out pixels by a screen pattern that moves with
 * each accumulated frame, so that the mean is true transparency without sorting; the moving one leaves out what is not
 * wholly covered, which `veilOf` draws after all else. Off, it costs nothing.
 */
export function seeThrough({ moving, still }: SurfaceMaterials, on: boolean): void {
  for (const material of [moving, still]) {
    const defines = on ? { SEE_THROUGH: '' } : {};
    if ('SEE_THROUGH' in (material.defines ?? {}) === on) continue;
    material.defines = defines;
    material.needsUpdate = true;
  }
}

/** What a moving frame draws of a see-through surface over everything solid: a thin veil, by its `cover`. */
export function veilOf({ moving }: SurfaceMaterials): RawShaderMaterial {
  const { uniforms, vertexShader, fragmentShader } = moving;
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
    vertexShader,
    fragmentShader,
    defines: { SEE_THROUGH: '', VEIL: '' },
    transparent: true,
    depthWrite: false,
  });
}

const coverOut = /* glsl */ `
#ifdef SEE_THROUGH
out float vCover;
#endif
`;
const coverIn = /* glsl */ `
#ifdef SEE_THROUGH
in highp float vCover;
uniform highp float uAccumulated;
#endif
`;
const coverSet = /* glsl */ `
#ifdef SEE_THROUGH
  vCover = cover;
#endif
`;
/** Interleaved gradient noise (Jimenez 2014), shifted by the golden ratio a frame. */
const coverTest = /* glsl */ `
#ifdef SEE_THROUGH
  highp float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))) + uAccumulated * 0.618034);
  if (noise >= vCover) discard;
#endif
`;

/** Sends what the other of the two moving programs draws beyond the picture. */
const coverParted = /* glsl */ `
#ifdef SEE_THROUGH
#ifdef VEIL
  if (cover > 0.999) gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
#else
  if (cover < 0.999) gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
#endif
#endif
`;

const vertexUniforms = /* glsl */ `
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
uniform vec3 cameraPosition;
`;

export function surfaceMaterial(parts: SurfaceParts): SurfaceMaterials {
  const uniforms = { ...atmosphere, ...(parts.uniforms ?? {}) };
  const detailed = parts.detail && !parts.detail.stillOnly;
  return {
    moving: new RawShaderMaterial({
      glslVersion: GLSL3,
      uniforms,
      vertexShader: detailed ? vertexForFragments(parts) : vertexLit(parts),
      fragmentShader: detailed ? fragmentLit(parts, false) : plainFragment,
    }),
    still: new RawShaderMaterial({
      glslVersion: GLSL3,
      uniforms,
      vertexShader: vertexForFragments(parts),
      fragmentShader: fragmentLit(parts, true),
    }),
  };
}

const plainFragment = /* glsl */ `
precision mediump float;
in vec3 vColour;
#ifdef VEIL
in highp float vCover;
#endif
out vec4 colour;
void main() {
#ifdef VEIL
  colour = vec4(vColour, vCover);
#else
  colour = vec4(vColour, 1.0);
#endif
}
`;

function vertexLit({ head, body }: SurfaceParts): string {
  return /* glsl */ `#define MOVING
${shading}${vertexUniforms}${head}
out vec3 vColour;
${coverOut}
void main() {
  vec3 world, albedo, normal, glow = vec3(0.0); float keep = 0.0, extra = 0.0, cover = 1.0;
  ${body}
  ${coverSet}
  vec3 c = litMoving(albedo, normal) + glow;
  c = drained(c, uDim * (1.0 - keep));
  vColour = toScreen(hazed(c, world, cameraPosition));
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  ${coverParted}
}`;
}

function vertexForFragments({ head, body }: SurfaceParts): string {
  return /* glsl */ `${shading}${vertexUniforms}${head}
out vec3 vWorld; out vec3 vAlbedo; out vec3 vNormal; out float vKeep; out float vExtra; out vec4 vHaze; out vec3 vGlow;
${coverOut}
void main() {
  vec3 world, albedo, normal, glow = vec3(0.0); float keep = 0.0, extra = 0.0, cover = 1.0;
  ${body}
  ${coverSet}
  vWorld = world; vAlbedo = albedo; vNormal = normal; vKeep = keep; vExtra = extra; vGlow = glow; vHaze = hazeAt(world, cameraPosition);
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}`;
}

function fragmentLit({ detail }: SurfaceParts, still: boolean): string {
  return /* glsl */ `${shading}${still ? stillShading : ''}
uniform vec3 cameraPosition;
in vec3 vWorld; in vec3 vAlbedo; in vec3 vNormal; in float vKeep; in float vExtra; in vec4 vHaze; in vec3 vGlow;
${coverIn}
out vec4 colour;
${detail ? chanceHead + detail.head : ''}
void main() {
  ${coverTest}
  vec3 albedo = vAlbedo;
  vec3 normal = normalize(vNormal);
  vec3 glow = vGlow;
  ${detail?.body ?? ''}
  vec3 c = glow + ${still ? 'litStill(albedo, normal, vWorld)' : 'litMoving(albedo, normal)'};
  c = drained(c, uDim * (1.0 - vKeep));
  c = mix(c, vHaze.rgb, vHaze.a);
  colour = vec4(${still ? 'c' : 'toScreen(c)'}, 1.0);
}`;
}
