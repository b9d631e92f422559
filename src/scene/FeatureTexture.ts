import { DataTexture, NearestFilter, RGIntegerFormat, UnsignedIntType } from 'three';

/** Bits of a feature's state. A ghost is seen through; what is lit or chosen keeps its colour while the rest is drained. */
export const featureFlag = { lit: 1, hovered: 2, chosen: 4, hidden: 8, ghost: 16 } as const;

const width = 1024;
/** Feet are kept in decimetres above this depth below the sea, likewise in decimetres. */
const footShift = 1000;
/** Steps of a height scale of 1; its byte is stored with the upper bit turned, so that an empty texel stands at full height. */
const wholeHeight = 128;

/**
 * Everything that changes of a feature, in one texel of two words: sRGB colour (0, 0, 0 = none) and height scale, then
 * the foot that it is scaled from and flags. Numbers are the manifest's feature numbers. A change uploads the texture once in the next frame, whatever it
 * touches.
 */
export class FeatureTexture {
  readonly texture: DataTexture;
  readonly size: number;
  readonly #data: Uint32Array;

  constructor(size: number) {
    this.size = size;
    const height = Math.max(1, Math.ceil(size / width));
    this.#data = new Uint32Array(width * height * 2);
    this.texture = new DataTexture(this.#data, width, height, RGIntegerFormat, UnsignedIntType);
    this.texture.internalFormat = 'RG32UI';
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.texture.needsUpdate = true;
  }

  /** Gives every feature its colour (0xrrggbb, sRGB; 0 = clay); features beyond the list lose theirs. */
  colour(colours: ArrayLike<number>): void {
    for (let feature = 0; feature < this.size; feature++) {
      const at = feature * 2;
      this.#data[at] = (((colours[feature] ?? 0) << 8) | ((this.#data[at] as number) & 0xff)) >>> 0;
    }
    this.texture.needsUpdate = true;
  }

  /** Makes a flag stand on exactly these features. */
  flag(bit: number, features: Iterable<number>): void {
    for (let at = 1; at < this.size * 2; at += 2)
      this.#data[at] = (this.#data[at] as number) & ~bit;
    for (const feature of features) {
      if (feature < 0 || feature >= this.size) continue;
      const at = feature * 2 + 1;
      this.#data[at] = (this.#data[at] as number) | bit;
    }
    this.texture.needsUpdate = true;
  }

  /** Scales the height of one feature: 1 is its own, 0 flat on the ground, less than 2. */
  raise(feature: number, scale: number): void {
    const byte = Math.max(0, Math.min(255, Math.round(scale * wholeHeight))) ^ wholeHeight;
    const at = feature * 2;
    this.#data[at] = (((this.#data[at] as number) & 0xffffff00) | byte) >>> 0;
    this.texture.needsUpdate = true;
  }

  /** Says at what height a feature stands, metres above sea level (−100 … 6,000): its height is scaled from there. */
  stand(feature: number, foot: number): void {
    const at = feature * 2 + 1;
    const metres = Math.max(0, Math.min(0xffff, Math.round(foot * 10) + footShift));
    this.#data[at] = (((this.#data[at] as number) & 0xff) | (metres << 8)) >>> 0;
    this.texture.needsUpdate = true;
  }

  dispose(): void {
    this.texture.dispose();
  }
}

/** Stands in until the first features are known: nothing has a colour, a flag or another height. */
export const noFeatures: DataTexture = new FeatureTexture(1).texture;
