import { GLSL3, type IUniform, type Object3D, RawShaderMaterial, type Texture } from 'three';
import { noFeatures } from '#scene/FeatureTexture.ts';
import { featureHead } from '#scene/featureShading.ts';
import type { SurfaceMaterials } from '#scene/surfaceMaterial.ts';

interface FeatureUniforms {
  readonly uFeatures?: IUniform<Texture>;
  readonly uBase?: IUniform<number>;
}

/** In place of a first number: without features, and casting nothing. */
const [plain, nothing] = [-1, -2];

/** Depth alone, for shadow maps of every caster: features that are away or ghosts cast none, nor does what only moving frames draw. */
export function casterMaterial(): RawShaderMaterial {
  const features: IUniform<Texture> = { value: noFeatures };
  const base = { value: 0 };
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    colorWrite: false,
    uniforms: { uFeatures: features, uBase: base },
    vertexShader: /* glsl */ `
uniform mat4 modelViewMatrix, projectionMatrix;
uniform int uBase;
${featureHead}
in vec4 position;
void main() {
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position.xyz, 1.0);
  if (uBase == ${nothing} || uBase >= 0 && (featureAt(uBase + int(position.w)).flags & (hiddenBit | ghostBit)) != 0u)
    gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
}`,
    fragmentShader: 'void main() {}',
  });
  material.onBeforeRender = (_renderer, _scene, _camera, _geometry, object) => {
    const own = featuresOf(object as unknown as Object3D);
    features.value = own.uFeatures?.value ?? noFeatures;
    base.value = own.uFeatures && own.uBase ? own.uBase.value : plain;
    if (object.userData.movingOnly) base.value = nothing;
    material.uniformsNeedUpdate = true;
  };
  return material;
}

function featuresOf({ userData }: Object3D): FeatureUniforms {
  const surface = userData.surface as SurfaceMaterials | undefined;
  return (surface?.still.uniforms ?? {}) as FeatureUniforms;
}
