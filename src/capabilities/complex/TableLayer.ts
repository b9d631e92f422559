import {
  BufferGeometry,
  Color,
  Float32BufferAttribute,
  GLSL3,
  Group,
  Mesh,
  RawShaderMaterial,
} from 'three';
import { plinthFoot } from '#capabilities/complex/meshPlinth.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import { atmosphere } from '#scene/atmosphere.ts';
import { wear } from '#scene/StillSwitch.ts';
import { shading, stillShading } from '#scene/shading.ts';

/** The table begins to fade at the corners of the model and is all haze this many times as far out. */
const farther = 1.75;
const rings = 6;
const sides = 48;

/** What the model stands on: a plain table that fades into the haze, so that nothing ends in a void. */
export class TableLayer {
  readonly object = new Group();
  readonly #fade = { value: [0, 0, 1, 2] };
  readonly #materials = { moving: this.#material(false), still: this.#material(true) };

  setGround({ minX, minZ, size, step }: Terrain): void {
    this.#clear();
    const half = ((size - 1) * step) / 2;
    const [x, z] = [minX + half, minZ + half];
    this.#fade.value = [x, z, half * 1.1, half * Math.SQRT2 * farther];
    const mesh = new Mesh(disc(x, z, half * Math.SQRT2 * farther));
    mesh.name = 'table';
    mesh.frustumCulled = false;
    mesh.renderOrder = 4;
    wear(mesh, this.#materials);
    this.object.add(mesh);
  }

  dispose(): void {
    this.#clear();
    this.#materials.moving.dispose();
    this.#materials.still.dispose();
  }

  #clear(): void {
    for (const child of this.object.children) (child as Mesh).geometry.dispose();
    this.object.clear();
  }

  #material(still: boolean): RawShaderMaterial {
    const { r, g, b } = new Color('#d9d3c8');
    return new RawShaderMaterial({
      glslVersion: GLSL3,
      uniforms: { ...atmosphere, uFade: this.#fade },
      vertexShader: /* glsl */ `
precision highp float;
uniform mat4 viewMatrix, projectionMatrix;
in vec3 position;
out vec3 vWorld;
void main() { vWorld = position; gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0); }`,
      fragmentShader: /* glsl */ `${shading}${still ? stillShading : ''}
uniform vec3 cameraPosition;
uniform vec4 uFade;
in vec3 vWorld;
out vec4 colour;
void main() {
  vec3 albedo = vec3(${r.toFixed(4)}, ${g.toFixed(4)}, ${b.toFixed(4)});
  vec3 up = vec3(0.0, 1.0, 0.0);
  vec3 c = ${still ? 'litStill(albedo, up, vWorld)' : 'litMoving(albedo, up)'};
  c = hazed(drained(c, uDim), vWorld, cameraPosition);
  vec3 beyond = drained(skyColour(normalize(vWorld - cameraPosition)), uDim * 0.35) * 0.94;
  c = mix(c, beyond, smoothstep(uFade.z, uFade.w, length(vWorld.xz - uFade.xy)));
  colour = vec4(${still ? 'c' : 'toScreen(c)'}, 1.0);
}`,
    });
  }
}

/** A level disc in rings, so that no triangle is longer than the depth buffer can bear. */
function disc(x: number, z: number, radius: number): BufferGeometry {
  const position: number[] = [x, plinthFoot, z];
  const index: number[] = [];
  for (let ring = 1; ring <= rings; ring++) {
    const first = position.length / 3;
    for (let k = 0; k < sides; k++) {
      const [angle, far] = [(-2 * Math.PI * k) / sides, (radius * ring) / rings];
      position.push(x + Math.cos(angle) * far, plinthFoot, z + Math.sin(angle) * far);
      const [a, b] = [first + k, first + ((k + 1) % sides)];
      if (ring === 1) index.push(0, a, b);
      else index.push(a - sides, a, b, a - sides, b, b - sides);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  return geometry;
}
