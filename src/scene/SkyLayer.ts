import {
  BufferGeometry,
  Float32BufferAttribute,
  GLSL3,
  Group,
  Matrix4,
  Mesh,
  type PerspectiveCamera,
  RawShaderMaterial,
} from 'three';
import { atmosphere } from '#scene/atmosphere.ts';
import { wear } from '#scene/StillSwitch.ts';
import { shading } from '#scene/shading.ts';

/** Cells of the moving sky across and up the picture: about two degrees each, finer than the sun's glow. */
const [columns, rows] = [32, 24];

/**
 * The sky behind everything; call `aim` before each frame. The still picture colours each pixel, the moving one the
 * corners of a grid: without a graphics processor that costs a tenth.
 */
export class SkyLayer {
  readonly object = new Group();
  readonly #unproject = { value: new Matrix4() };
  readonly materials = { moving: this.#material(false), still: this.#material(true) };
  readonly #geometry = gridOverPicture();

  constructor() {
    const mesh = new Mesh(this.#geometry);
    mesh.name = 'sky';
    mesh.frustumCulled = false;
    mesh.renderOrder = 10;
    wear(mesh, this.materials);
    this.object.add(mesh);
  }

  aim(camera: PerspectiveCamera): void {
    this.#unproject.value
      .copy(camera.projectionMatrixInverse)
      .premultiply(new Matrix4().extractRotation(camera.matrixWorld));
  }

  dispose(): void {
    this.#geometry.dispose();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #material(still: boolean): RawShaderMaterial {
    const seen = (ray: string): string =>
      `drained(skyColour(normalize(${ray})), uDim * 0.35) * 0.94`;
    return new RawShaderMaterial({
      glslVersion: GLSL3,
      depthWrite: false,
      uniforms: { ...atmosphere, uUnproject: this.#unproject },
      vertexShader: /* glsl */ `${still ? 'precision highp float;' : shading}
uniform mat4 uUnproject;
in vec3 position;
out vec3 vSeen;
void main() {
  vec4 far = uUnproject * vec4(position.xy, 1.0, 1.0);
  vec3 ray = far.xyz / far.w;
  vSeen = ${still ? 'ray' : `toScreen(${seen('ray')})`};
  gl_Position = vec4(position.xy, 1.0, 1.0);
}`,
      fragmentShader: /* glsl */ `${still ? shading : 'precision mediump float;'}
in vec3 vSeen;
out vec4 colour;
void main() { colour = vec4(${still ? seen('vSeen') : 'vSeen'}, 1.0); }`,
    });
  }
}

function gridOverPicture(): BufferGeometry {
  const position: number[] = [];
  const index: number[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      position.push((column / columns) * 2 - 1, (row / rows) * 2 - 1, 1);
      if (row === rows || column === columns) continue;
      const [a, b] = [row * (columns + 1) + column, (row + 1) * (columns + 1) + column];
      index.push(a, a + 1, b, a + 1, b + 1, b);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  return geometry;
}
