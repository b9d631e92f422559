import type { Material } from '@gltf-transform/core';
import type { Transform } from '@gltf-transform/extensions';

/** What the surface of a part looks like. */
export interface PartLook {
  /** The same for all that look alike. */
  readonly key: string;
  /** Linear. */
  readonly colour: readonly [number, number, number];
  readonly metal: number;
  readonly rough: number;
  readonly texture: {
    readonly image: Uint8Array;
    /** Set of coordinates that places it. */
    readonly coordinates: number;
    readonly place: (u: number, v: number) => [number, number];
  } | null;
}

/** Steps in which colours and finishes are told apart: more would make a draw of each. */
const steps = 24;

/** The simple look that stands for a material: opaque, of one finish, with no more than a picture on it. */
export function modelLook(material: Material | null): PartLook {
  const share = (value: number): number =>
    Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1;
  const coarse = (value: number): number => Math.round(Math.sqrt(share(value)) * steps) / steps;
  const [r, g, b] = (material?.getBaseColorFactor() ?? [0.6, 0.6, 0.6]).map(
    (value) => coarse(value) ** 2,
  ) as [number, number, number];
  const metal = Math.round(share(material?.getMetallicFactor() ?? 0) * 8) / 8;
  const rough = Math.round(share(material?.getRoughnessFactor() ?? 0.7) * 8) / 8;
  const texture = material?.getBaseColorTexture();
  const image = texture?.getImage();
  const info = material?.getBaseColorTextureInfo();
  const finish = [r, g, b, metal, rough].map((value) => value.toFixed(4)).join(' ');
  if (!texture || !image || !info) {
    return { key: finish, colour: [r, g, b], metal, rough, texture: null };
  }
  const moved = info.getExtension<Transform>('KHR_texture_transform');
  const coordinates = moved?.getTexCoord() ?? info.getTexCoord();
  const [su, sv] = moved?.getScale() ?? [1, 1];
  const [du, dv] = moved?.getOffset() ?? [0, 0];
  const turn = moved?.getRotation() ?? 0;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return {
    key: `${finish} ${imageNumber(image)} ${[coordinates, su, sv, du, dv, turn].join(' ')}`,
    colour: [r, g, b],
    metal,
    rough,
    texture: {
      image,
      coordinates,
      place: (u, v) => [cos * u * su + sin * v * sv + du, cos * v * sv - sin * u * su + dv],
    },
  };
}

const numbers = new WeakMap<Uint8Array, number>();
let next = 0;

function imageNumber(image: Uint8Array): number {
  const number = numbers.get(image) ?? next++;
  numbers.set(image, number);
  return number;
}
