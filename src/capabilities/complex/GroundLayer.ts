import {
  BufferAttribute,
  Color,
  DataTexture,
  Group,
  type IUniform,
  RedFormat,
  type Texture,
  type Vector3Like,
} from 'three';
import type { MeshedGround } from '#capabilities/complex/ground.worker.ts';
import { type GroundKind, groundKinds } from '#capabilities/complex/meshGround.ts';
import { drawnSquares, paintedYards } from '#capabilities/complex/paintedYards.ts';
import { yardTurns } from '#capabilities/complex/yardLook.ts';
import { ChunkedMesh } from '#scene/ChunkedMesh.ts';
import { noFeatures } from '#scene/FeatureTexture.ts';
import { featureHead } from '#scene/featureShading.ts';
import { surfaceMaterial } from '#scene/surfaceMaterial.ts';

const colours: Record<GroundKind, string> = {
  street: '#a09e98',
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
  readonly #drawn = new DataTexture(
    new Uint8Array(drawnSquares.side ** 2),
    drawnSquares.side,
    drawnSquares.side,
    RedFormat,
  );
  readonly materials = surfaceMaterial({
    head: /* glsl */ `${featureHead}
uniform vec4 uWave;
uniform float uWaveFront;
in vec4 position;
in vec4 kind;
const int yard = ${groundKinds.indexOf('yard')};
const int lawn = ${groundKinds.indexOf('lawn')};
const vec3 palette[${groundKinds.length}] = vec3[${groundKinds.length}](${palette});
`,
    body: /* glsl */ `
  world = position.xyz;
  normal = vec3(0.0, 1.0, 0.0);
  int id = int(position.w);
  albedo = palette[int(kind.x)];
  extra = int(kind.x) == yard ? kind.z + (kind.y + 0.5) / ${yardTurns.toFixed(1)} : int(kind.x) == lawn ? -2.0 : -1.0;
  if (id >= 0) {
    Feature feature = featureAt(id);
    albedo *= 0.96 + 0.08 * hashOf(id);
    float owned = feature.owned;
    if (uWaveFront < 1e6) owned *= smoothstep(0.0, 500.0, uWaveFront - 300.0 - dot(world.xz - uWave.xy, uWave.zw));
    float far = farness(world, cameraPosition);
    float tint = int(kind.x) == yard ? mix(0.42, 1.0, far) : mix(0.2, 0.9, far);
    albedo = mix(albedo, carried(feature.colour, far), owned * tint);
    keep = (feature.flags & (litBit | chosenBit)) != 0u ? 1.0 : 0.0;
  }
`,
    detail: { ...paintedYards, stillOnly: true },
    uniforms: { uFeatures: this.#features, uDrawn: { value: this.#drawn } },
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

  /** Tells in which squares yards are drawn by themselves, so that none is painted there. */
  setDrawnYards(squares: Iterable<{ readonly i: number; readonly j: number }>): void {
    const { data } = this.#drawn.image;
    const half = drawnSquares.side / 2;
    (data as Uint8Array).fill(0);
    for (const { i, j } of squares) {
      if (Math.max(Math.abs(i + 0.5), Math.abs(j + 0.5)) < half)
        (data as Uint8Array)[(j + half) * drawnSquares.side + i + half] = 255;
    }
    this.#drawn.needsUpdate = true;
  }

  /** Thins what is far from an eye. */
  update(eye: Vector3Like): void {
    this.#mesh?.update(eye);
  }

  dispose(): void {
    this.#clear();
    this.#drawn.dispose();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #clear(): void {
    this.#mesh?.dispose();
    this.#mesh = null;
    this.object.clear();
  }
}
