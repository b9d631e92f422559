import { DataTexture, NearestFilter, RGBAFormat, UnsignedByteType } from 'three';

/** Bits of a feature's alpha byte. */
export const featureFlag = { lit: 1, hovered: 2, chosen: 4, hidden: 8 } as const;

const width = 1024;

/**
 * Everything that changes of a feature, in one texel: sRGB colour of its company (0, 0, 0 = none) and flags. Numbers
 * are the manifest's feature numbers. A change uploads the texture once in the next frame, whatever it touches.
 */
export class FeatureTexture {
  readonly texture: DataTexture;
  readonly #data: Uint8Array;
  readonly size: number;

  constructor(size: number) {
    this.size = size;
    const height = Math.max(1, Math.ceil(size / width));
    this.#data = new Uint8Array(width * height * 4);
    this.texture = new DataTexture(this.#data, width, height, RGBAFormat, UnsignedByteType);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.texture.needsUpdate = true;
  }

  /** Paints features with a colour (0xrrggbb, sRGB). */
  paint(features: Iterable<number>, colour: number): void {
    for (const feature of features) {
      this.#data[feature * 4] = colour >> 16;
      this.#data[feature * 4 + 1] = (colour >> 8) & 0xff;
      this.#data[feature * 4 + 2] = colour & 0xff;
    }
    this.texture.needsUpdate = true;
  }

  /** Makes a flag stand on exactly these features. */
  flag(bit: number, features: Iterable<number>): void {
    for (let at = 3; at < this.size * 4; at += 4)
      this.#data[at] = (this.#data[at] as number) & ~bit;
    for (const feature of features) {
      if (feature >= 0 && feature < this.size) {
        this.#data[feature * 4 + 3] = (this.#data[feature * 4 + 3] as number) | bit;
      }
    }
    this.texture.needsUpdate = true;
  }

  dispose(): void {
    this.texture.dispose();
  }
}
