import {
  BufferAttribute,
  BufferGeometry,
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

/** The sky as one triangle behind everything; call `aim` before each frame. */
export class SkyLayer {
  readonly object = new Group();
  readonly #unproject = { value: new Matrix4() };
  readonly materials = { moving: this.#material(false), still: this.#material(true) };
  readonly #geometry = new BufferGeometry();

  constructor() {
    this.#geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 1, 3, -1, 1, -1, 3, 1]), 3),
    );
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
    return new RawShaderMaterial({
      glslVersion: GLSL3,
      depthWrite: false,
      uniforms: { ...atmosphere, uUnproject: this.#unproject },
      vertexShader: /* glsl */ `
precision highp float;
uniform mat4 uUnproject;
in vec3 position;
out vec3 vRay;
void main() {
  vec4 far = uUnproject * vec4(position.xy, 1.0, 1.0);
  vRay = far.xyz / far.w;
  gl_Position = vec4(position.xy, 1.0, 1.0);
}`,
      fragmentShader: /* glsl */ `${shading}
in vec3 vRay;
out vec4 colour;
void main() {
  vec3 c = skyColour(normalize(vRay));
  c = drained(c, uDim * 0.35) * 0.94;
  colour = vec4(${still ? 'c' : 'toScreen(c)'}, 1.0);
}`,
    });
  }
}
