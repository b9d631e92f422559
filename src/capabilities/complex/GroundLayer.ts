import {
  BufferAttribute,
  Color,
  Group,
  type IUniform,
  type Texture,
  type Vector3Like,
} from 'three';
import type { MeshedGround } from '#capabilities/complex/ground.worker.ts';
import { type GroundKind, groundKinds } from '#capabilities/complex/meshGround.ts';
import { ChunkedMesh } from '#scene/ChunkedMesh.ts';
import { noFeatures } from '#scene/FeatureTexture.ts';
import { featureHead } from '#scene/featureShading.ts';
import { surfaceMaterial } from '#scene/surfaceMaterial.ts';

const colours: Record<GroundKind, string> = {
  street: '#a9a59d',
  lawn: '#a7b088',
  yard: '#c4bdae',
  asphalt: '#8f8b85',
  verge: '#98a578',
  median: '#8c9b69',
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
  #mesh: ChunkedMesh | null = null;
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
    albedo = mix(albedo, feature.colour, owned * (int(kind) == 2 ? 0.58 : 0.24));
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

  setGround({ draped, drapedChunks }: Pick<MeshedGround, 'draped' | 'drapedChunks'>): void {
    this.#clear();
    const { position, kind, index } = draped;
    this.#mesh = new ChunkedMesh(
      'ground',
      1,
      { position: new BufferAttribute(position, 4), kind: new BufferAttribute(kind, 4) },
      new BufferAttribute(index, 1),
      drapedChunks,
      this.materials,
    );
    this.object.add(this.#mesh.object);
  }

  /** Thins what is far from an eye. */
  update(eye: Vector3Like): void {
    this.#mesh?.update(eye);
  }

  dispose(): void {
    this.#clear();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #clear(): void {
    this.#mesh?.dispose();
    this.#mesh = null;
    this.object.clear();
  }
}
