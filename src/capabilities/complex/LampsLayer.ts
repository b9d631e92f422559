import {
  AdditiveBlending,
  BufferAttribute,
  DoubleSide,
  GLSL3,
  Group,
  RawShaderMaterial,
  type Vector3Like,
} from 'three';
import { cornerUnits, meshLamps } from '#capabilities/complex/meshLamps.ts';
import type { Lamps } from '#capabilities/complex/placeLamps.ts';
import { atmosphere } from '#scene/atmosphere.ts';
import { ChunkedMesh, nearWithin } from '#scene/ChunkedMesh.ts';
import { shading } from '#scene/shading.ts';

/** Metres above the ground of a light's head, and the reach of its pool of light on the ground. */
const [headHeight, poolReach] = [8, 24];
/** A head is never smaller than this share of the picture's height: far away it stays a point of light. */
const leastHead = 1 / 620;

/** Street lights: a pool of light on the ground and a bright head each, added to what lies behind; nothing is drawn by day. */
export class LampsLayer {
  readonly object = new Group();
  readonly materials = { moving: material(false), still: material(true) };
  #mesh: ChunkedMesh | null = null;
  #place: (() => Lamps) | null = null;

  /** Says how the lights are placed; they are when it first gets dark. */
  setLamps(place: () => Lamps): void {
    this.#clear();
    this.#place = place;
  }

  /** Leaves all out by day; from afar what is not seen for itself. */
  update(eye: Vector3Like): void {
    this.object.visible = atmosphere.uLamps.value > 0.01;
    if (!this.object.visible) return;
    if (this.#place) this.#build(this.#place());
    this.#place = null;
    this.#mesh?.update(eye);
  }

  dispose(): void {
    this.#clear();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #build(lamps: Lamps): void {
    const { lamp, corner, index, chunks } = meshLamps(lamps);
    this.#mesh = new ChunkedMesh(
      'lamps',
      12,
      { lamp: new BufferAttribute(lamp, 4), corner: new BufferAttribute(corner, 4) },
      new BufferAttribute(index, 1),
      chunks,
      this.materials,
    );
    this.object.add(this.#mesh.object);
  }

  #clear(): void {
    this.#mesh?.dispose();
    this.#mesh = null;
    this.object.clear();
  }
}

function material(still: boolean): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    transparent: true,
    side: DoubleSide,
    depthWrite: false,
    blending: AdditiveBlending,
    uniforms: atmosphere,
    vertexShader: /* glsl */ `${shading}
uniform mat4 viewMatrix, projectionMatrix;
uniform vec3 cameraPosition;
uniform vec4 uWave;
uniform float uWaveFront;
in vec4 lamp;
in vec4 corner;
out vec3 vAt;
out float vStrength;
void main() {
  bool head = corner.z > 0.5;
  vec3 foot = lamp.xyz;
  float haze = 1.0 - hazeAt(foot, cameraPosition).a;
  float drained = 1.0 - 0.5 * uDim;
  vec2 at = corner.xy / ${cornerUnits.toFixed(1)};
  vAt = vec3(at, corner.z);
  vec4 clip;
  if (head) {
    vec4 centre = viewMatrix * vec4(foot + vec3(0.0, ${headHeight.toFixed(1)}, 0.0), 1.0);
    float share = -centre.z / projectionMatrix[1][1];
    float lead = uWaveFront < 1e6 ? 1.0 + lamp.w : 1.0;
    float size = max(1.3, share * ${leastHead.toFixed(6)} * (0.7 + 0.6 * lamp.w) * lead);
    float kept = clamp(1.3 * 1.3 / (size * size) * 6.0, 0.25, 1.0);
    centre.xy += at * size * 2.0;
    clip = projectionMatrix * centre;
    vStrength = (0.45 + 1.9 * lamp.w) * kept;
  } else {
    clip = projectionMatrix * viewMatrix * vec4(foot + vec3(at.x, 0.0, at.y) * (${poolReach.toFixed(1)} * (0.62 + 0.38 * lamp.w)) + vec3(0.0, 0.6, 0.0), 1.0);
    clip.z -= 0.0006 * clip.w;
    float far = smoothstep(${(nearWithin * 0.7).toFixed(1)}, ${nearWithin.toFixed(1)}, length(foot - cameraPosition));
    vStrength = (0.16 + 0.7 * lamp.w) * (1.0 + corner.w * far);
  }
  float behind = uWaveFront - dot(foot.xz - uWave.xy, uWave.zw);
  float led = uWaveFront > 1e6 ? 1.0 : smoothstep(0.0, 160.0, behind) * (lamp.w > 0.9 ? 1.6 + 3.0 * exp(-abs(behind) / 500.0) : 0.5);
  float line = lamp.w > 0.9 ? 1.45 : lamp.w < 0.1 ? mix(0.4, 1.0, smoothstep(0.8, 1.0, uLamps)) : 1.0;
  vStrength *= uLamps * haze * drained * led * line;
  gl_Position = clip;
}`,
    fragmentShader: /* glsl */ `${shading}
in vec3 vAt;
in float vStrength;
out vec4 colour;
void main() {
  float d = dot(vAt.xy, vAt.xy);
  if (d > 1.0) discard;
  float fall = (1.0 - d) * (1.0 - d);
  vec3 light = vAt.z > 0.5
    ? mix(vec3(1.0, 0.47, 0.14), vec3(1.0, 0.82, 0.55), fall) * fall * (1.0 + 5.0 * step(d, 0.12))
    : vec3(1.0, 0.46, 0.12) * fall * fall * 0.62;
  light *= vStrength;
  colour = vec4(${still ? 'light' : 'pow(light, vec3(0.62)) * 0.8'}, 1.0);
}`,
  });
}
