import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  GLSL3,
  Group,
  type IUniform,
  LinearFilter,
  Mesh,
  RawShaderMaterial,
  RedFormat,
} from 'three';
import type { MeshedGround } from '#capabilities/complex/ground.worker.ts';
import { shoreStep } from '#capabilities/complex/shoreDistance.ts';
import { atmosphere } from '#scene/atmosphere.ts';
import { wear } from '#scene/StillSwitch.ts';
import { shading } from '#scene/shading.ts';

/** Level water that mirrors the sky by Fresnel, paler towards the shore, with a slight swell; finer waves when still. */
export class WaterLayer {
  readonly object = new Group();
  readonly #shore: IUniform<DataTexture | null> = { value: null };
  readonly #grid: IUniform<number[]> = { value: [0, 0, 1] };
  readonly materials = { moving: this.#material(false), still: this.#material(true) };

  setWaters({ waters, shore, terrain }: Pick<MeshedGround, 'waters' | 'shore' | 'terrain'>): void {
    this.#clear();
    const { size, step, minX, minZ } = terrain;
    const texture = new DataTexture(shore, size, size, RedFormat);
    texture.minFilter = LinearFilter;
    texture.magFilter = LinearFilter;
    texture.unpackAlignment = 1;
    texture.needsUpdate = true;
    this.#shore.value?.dispose();
    this.#shore.value = texture;
    this.#grid.value = [minX - step / 2, minZ - step / 2, 1 / (size * step)];
    const { position, index } = waters;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(position, 3));
    geometry.setIndex(new BufferAttribute(index, 1));
    const mesh = new Mesh(geometry);
    mesh.name = 'water';
    mesh.renderOrder = 3;
    mesh.frustumCulled = false;
    wear(mesh, this.materials);
    this.object.add(mesh);
  }

  dispose(): void {
    this.#clear();
    this.materials.moving.dispose();
    this.materials.still.dispose();
    this.#shore.value?.dispose();
  }

  #clear(): void {
    for (const child of this.object.children) (child as Mesh).geometry.dispose();
    this.object.clear();
  }

  #material(still: boolean): RawShaderMaterial {
    return new RawShaderMaterial({
      glslVersion: GLSL3,
      uniforms: { ...atmosphere, uShore: this.#shore, uGrid: this.#grid },
      vertexShader: /* glsl */ `
precision highp float;
uniform mat4 viewMatrix, projectionMatrix;
in vec3 position;
out vec3 vWorld;
void main() { vWorld = position; gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0); }`,
      fragmentShader: /* glsl */ `${shading}
uniform vec3 cameraPosition, uGrid;
uniform sampler2D uShore;
in vec3 vWorld;
out vec4 colour;
vec2 swell(vec2 p, vec2 d, float metres) { return d * cos(dot(p, d) * 6.2832 / metres); }
void main() {
  vec3 away = vWorld - cameraPosition;
  float d = length(away);
  vec3 eye = away / d;
  float low = 1.0 - smoothstep(0.08, 0.6, uSunDirection.y);
  float slope = mix(0.009, 0.026, low) * clamp(1.0 - d / 9000.0, 0.15, 1.0);
  vec2 s = swell(vWorld.xz, vec2(0.8, 0.6), 26.0) + 0.6 * swell(vWorld.xz, vec2(-0.35, 0.94), 11.0);
  ${still ? fineWaves : ''}
  vec3 n = normalize(vec3(s.x * slope, 1.0, s.y * slope));
  float facing = clamp(dot(-eye, n), 0.0, 1.0);
  float fresnel = 0.03 + 0.97 * pow(1.0 - facing, 5.0);
  vec3 deep = vec3(0.030, 0.118, 0.168);
  vec3 shallow = vec3(0.235, 0.398, 0.385);
  vec3 light = uAmbient * 0.62 + uSunColour * (0.30 * max(uSunDirection.y, 0.0));
  float shore = texture(uShore, (vWorld.xz - uGrid.xy) * uGrid.z).r * ${(255 * shoreStep).toFixed(1)};
  float depth = 1.0 - exp(-shore / 150.0);
  vec3 body = mix(shallow, deep, clamp(0.42 + 0.58 * depth - 0.24 * pow(1.0 - facing, 3.0), 0.0, 1.0)) * light;
  vec3 mirrored = skyColour(reflect(eye, n));
  vec3 c = mix(body, mirrored, fresnel * 0.8);
  vec3 half_ = normalize(uSunDirection - eye);
  c += uSunColour * mix(0.05, 0.3, low) * pow(max(dot(n, half_), 0.0), mix(180.0, 420.0, low));
  c = drained(c, uDim);
  c = hazed(c, vWorld, cameraPosition);
  colour = vec4(${still ? 'c' : 'toScreen(c)'}, 1.0);
}`,
    });
  }
}

/** Waves of 7 and 2.3 m that fade before they are finer than a pixel. */
const fineWaves = `
  float pixel = d * 0.0008;
  s += 0.8 * swell(vWorld.xz, vec2(0.6, -0.8), 7.0) * clamp(1.4 - pixel / 2.4, 0.0, 1.0);
  s += 0.7 * swell(vWorld.xz, vec2(0.97, 0.24), 2.3) * clamp(1.4 - pixel / 0.8, 0.0, 1.0);
`;
