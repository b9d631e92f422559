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
const rings = 12;
const sides = 48;

/** What the model stands on: a plain table that fades into the haze, so that nothing ends in a void. */
export class TableLayer {
  readonly object = new Group();
  readonly #fade = { value: [0, 0, 1, 2] };
  readonly materials = { moving: this.#material(false), still: this.#material(true) };

  setGround({ minX, minZ, size, step }: Terrain): void {
    this.#clear();
    const half = ((size - 1) * step) / 2;
    const [x, z] = [minX + half, minZ + half];
    this.#fade.value = [x, z, half * 1.1, half * Math.SQRT2 * farther];
    const mesh = new Mesh(ringAround(x, z, half * 0.96, half * Math.SQRT2 * farther));
    mesh.name = 'table';
    mesh.frustumCulled = false;
    mesh.renderOrder = 4;
    wear(mesh, this.materials);
    this.object.add(mesh);
  }

  dispose(): void {
    this.#clear();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #clear(): void {
    for (const child of this.object.children) (child as Mesh).geometry.dispose();
    this.object.clear();
  }

  #material(still: boolean): RawShaderMaterial {
    return new RawShaderMaterial({
      glslVersion: GLSL3,
      uniforms: { ...atmosphere, uFade: this.#fade },
      vertexShader: /* glsl */ `${still ? 'precision highp float;' : `${shading}${seen('litMoving')}`}
uniform mat4 viewMatrix, projectionMatrix;
in vec3 position;
out vec3 vSeen;
void main() {
  vSeen = ${still ? 'position' : 'toScreen(tableAt(position))'};
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}`,
      fragmentShader: /* glsl */ `${still ? `${shading}${stillShading}${seen('litStill')}` : 'precision mediump float;'}
in vec3 vSeen;
out vec4 colour;
void main() { colour = vec4(${still ? 'tableAt(vSeen)' : 'vSeen'}, 1.0); }`,
    });
  }
}

const { r, g, b } = new Color('#d9d3c8');

/** GLSL: the table's colour at a point of it, lit and fading into the haze. */
const seen = (lit: 'litMoving' | 'litStill'): string => /* glsl */ `
uniform vec3 cameraPosition;
uniform vec4 uFade;
vec3 tableAt(vec3 world) {
  vec3 albedo = vec3(${r.toFixed(4)}, ${g.toFixed(4)}, ${b.toFixed(4)});
  vec3 up = vec3(0.0, 1.0, 0.0);
  vec3 c = ${lit}(albedo, up${lit === 'litStill' ? ', world' : ''});
  c = hazed(drained(c, uDim), world, cameraPosition);
  vec3 beyond = drained(skyColour(normalize(world - cameraPosition)), uDim * 0.35) * 0.94;
  return mix(c, beyond, smoothstep(uFade.z, uFade.w, length(world.xz - uFade.xy)));
}
`;

/** A level ring from under the model's edge outwards, in rings within it so that its corners carry its light. */
function ringAround(x: number, z: number, inner: number, outer: number): BufferGeometry {
  const position: number[] = [];
  const index: number[] = [];
  for (let ring = 0; ring <= rings; ring++) {
    const far = inner + ((outer - inner) * ring) / rings;
    for (let k = 0; k < sides; k++) {
      const angle = (-2 * Math.PI * k) / sides;
      position.push(x + Math.cos(angle) * far, plinthFoot, z + Math.sin(angle) * far);
      if (ring === 0) continue;
      const [a, b] = [ring * sides + k, ring * sides + ((k + 1) % sides)];
      index.push(a - sides, a, b, a - sides, b, b - sides);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  return geometry;
}
