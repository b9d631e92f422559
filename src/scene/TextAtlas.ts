import { DataTexture, LinearFilter, RGFormat, UnsignedByteType } from 'three';

/** Where a text lies in the atlas, texels, and its size on the screen, CSS pixels. */
export interface TextCell {
  readonly u: number;
  readonly v: number;
  readonly width: number;
  readonly height: number;
}

const width = 1024;
const height = 1024;
const family = '"Pretendard Variable", Pretendard, "Noto Sans CJK KR", sans-serif';
/** All Hangul of the family is as wide as this syllable, which the first file of the type brings. */
const [hangul, anyHangul] = [/[가-힣]/g, '가'] as const;

/**
 * Whole texts drawn by the browser's own type engine at device pixels (crisper at 13 px than distance fields, and every
 * script the font has): red = letters, green = halo. Starts afresh when full.
 */
export class TextAtlas {
  readonly texture: DataTexture;
  readonly #data = new Uint8Array(width * height * 2);
  readonly #cells = new Map<string, TextCell>();
  readonly #widths = new Map<string, number>();
  readonly #pen: CanvasRenderingContext2D;
  readonly #ratio: number;
  #lacking = false;
  #x = 0;
  #y = 0;
  #shelf = 0;

  constructor(ratio: number) {
    this.#ratio = ratio;
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('this browser draws no text on a canvas');
    this.#pen = pen;
    this.texture = new DataTexture(this.#data, width, height, RGFormat, UnsignedByteType);
    this.texture.minFilter = LinearFilter;
    this.texture.magFilter = LinearFilter;
    this.texture.unpackAlignment = 1;
  }

  get size(): readonly [number, number] {
    return [width, height];
  }

  /** Width of a text in CSS pixels, also while the file that brings its Hangul is on its way. */
  measure(text: string, font: string): number {
    const key = `${font}|${text}`;
    let known = this.#widths.get(key);
    if (known === undefined) {
      this.#pen.font = `${font} ${family}`;
      known = Math.ceil(this.#pen.measureText(text.replace(hangul, anyHangul)).width);
      this.#widths.set(key, known);
    }
    return known;
  }

  /** The cell of a text, drawn now if it is not there yet; null when the atlas is full (call `clear` and lay out again). */
  cell(text: string, font: string, lineHeight: number): TextCell | null {
    const key = `${font}|${text}`;
    const known = this.#cells.get(key);
    if (known) return known;
    const ratio = this.#ratio;
    const pad = 3;
    const cssWidth = this.measure(text, font) + pad * 2;
    const cssHeight = lineHeight + pad * 2;
    const [w, h] = [Math.ceil(cssWidth * ratio), Math.ceil(cssHeight * ratio)];
    if (this.#x + w > width) {
      this.#x = 0;
      this.#y += this.#shelf + 1;
      this.#shelf = 0;
    }
    if (this.#y + h > height || w > width) return null;
    this.#draw(text, font, w, h, pad);
    const cell = { u: this.#x, v: this.#y, width: w / ratio, height: h / ratio };
    this.#cells.set(key, cell);
    this.#x += w + 1;
    this.#shelf = Math.max(this.#shelf, h);
    this.texture.needsUpdate = true;
    return cell;
  }

  /** Some text was drawn before the type for it was there. */
  get lacking(): boolean {
    return this.#lacking;
  }

  /** Forgets every text and width: the atlas is full, or type has arrived. */
  clear(): void {
    this.#lacking = false;
    this.#cells.clear();
    this.#widths.clear();
    this.#data.fill(0);
    this.#x = 0;
    this.#y = 0;
    this.#shelf = 0;
  }

  dispose(): void {
    this.texture.dispose();
  }

  #draw(text: string, font: string, w: number, h: number, pad: number): void {
    const pen = this.#pen;
    pen.canvas.width = w;
    pen.canvas.height = h;
    pen.scale(this.#ratio, this.#ratio);
    pen.font = `${font} ${family}`;
    if (!document.fonts.check(pen.font, text)) {
      this.#lacking = true;
      void document.fonts.load(pen.font, text).catch(() => {});
    }
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    const middle = h / this.#ratio / 2 + 0.5;
    pen.fillStyle = '#f00';
    pen.fillText(text, pad, middle);
    const letters = pen.getImageData(0, 0, w, h).data;
    pen.lineWidth = 3.2;
    pen.strokeText(text, pad, middle);
    const halo = pen.getImageData(0, 0, w, h).data;
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const to = ((this.#y + y) * width + this.#x + x) * 2;
        this.#data[to] = letters[(y * w + x) * 4 + 3] as number;
        this.#data[to + 1] = halo[(y * w + x) * 4 + 3] as number;
      }
    }
  }
}
