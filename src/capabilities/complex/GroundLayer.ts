import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  type IUniform,
  Mesh,
  type Texture,
} from 'three';
import type { DrapedTriangles } from '#capabilities/complex/drapedMesh.ts';
import { type GroundKind, groundKinds } from '#capabilities/complex/meshGround.ts';
import { noFeatures } from '#scene/FeatureTexture.ts';
import { featureHead } from '#scene/featureShading.ts';
import { wear } from '#scene/StillSwitch.ts';
import { surfaceMaterial } from '#scene/surfaceMaterial.ts';

const colours: Record<GroundKind, string> = {
  street: '#a9a59d',
  lawn: '#a7b088',
  yard: '#c4bdae',
  asphalt: '#8f8b85',
  verge: '#b3bb98',
  median: '#a3ae80',
  paint: '#efece4',
};

const palette = groundKinds
  .map((kind) => {
    const { r, g, b } = new Color(colours[kind]);
    return `vec3(${r.toFixed(5)}, ${g.toFixed(5)}, ${b.toFixed(5)})`;
  })
  .join(', ');

/** Streets, plots and main roads; a company's yard carries its sector's colour. */
export class GroundLayer {
  readonly object = new Group();
  readonly #features: IUniform<Texture> = { value: noFeatures };
  readonly materials = surfaceMaterial({
    head: /* glsl */ `${featureHead}
uniform vec4 uWave;
uniform float uWaveFront;
in vec4 position;
in float kind;
const vec3 palette[${groundKinds.length}] = vec3[${groundKinds.length}](${palette});
`,
    body: /* glsl */ `
  world = position.xyz;
  normal = vec3(0.0, 1.0, 0.0);
  int id = int(position.w);
  albedo = palette[int(kind)];
  if (id >= 0) {
    Feature feature = featureAt(id);
    albedo *= 0.96 + 0.08 * hashOf(id);
    float owned = feature.owned;
    if (uWaveFront < 1e6) owned *= smoothstep(0.0, 500.0, uWaveFront - 300.0 - dot(world.xz - uWave.xy, uWave.zw));
    albedo = mix(albedo, feature.colour, owned * (int(kind) == 2 ? 0.46 : 0.18));
    keep = (feature.flags & (litBit | chosenBit)) != 0u ? 1.0 : 0.0;
  }
`,
    uniforms: { uFeatures: this.#features },
  });

  constructor() {
    for (const material of [this.materials.moving, this.materials.still]) {
      material.polygonOffset = true;
      material.polygonOffsetFactor = -1;
      material.polygonOffsetUnits = -2;
    }
  }

  setFeatures(texture: Texture): void {
    this.#features.value = texture;
  }

  setGround({ position, kind, index }: DrapedTriangles): void {
    this.#clear();
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(position, 4));
    geometry.setAttribute('kind', new BufferAttribute(kind, 4));
    geometry.setIndex(new BufferAttribute(index, 1));
    const mesh = new Mesh(geometry);
    mesh.name = 'ground';
    mesh.renderOrder = 1;
    mesh.frustumCulled = false;
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
}
