import type { PNG } from 'pngjs';

export type Rgb = readonly [r: number, g: number, b: number];

/** Linear light of each byte of sRGB. */
const decoded = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Linear sRGB, 0 … 1, of a pixel. */
export function linearAt({ data, width }: PNG, x: number, y: number): Rgb {
  const at = (y * width + x) * 4;
  return [0, 1, 2].map((k) => decoded[data[at + k] as number]) as unknown as Rgb;
}

/** Relative luminance of linear sRGB, 0 … 1 (Rec. 709). */
export const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** CIE lightness L*, 0 … 100, of a relative luminance. */
export const lightnessOf = (y: number): number =>
  y > (6 / 29) ** 3 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;

/** Contrast of two relative luminances, 1 … 21 (WCAG 2.2). */
export const contrast = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Chroma of linear sRGB in OKLCh (Ottosson 2020). */
export function oklabChroma([r, g, b]: Rgb): number {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return Math.hypot(
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  );
}
