import type { PNG } from 'pngjs';
import { differsAt } from './colourShares.ts';
import { contrast, linearAt, luminance } from './linear.ts';

/** Left, top, right, bottom in pixels. */
export type PixelBox = readonly [number, number, number, number];

/** A pixel belongs to a name where a channel differs by more than this from the picture without names. */
const drawn = 10;

/**
 * Contrast of a name's letters with what lies around them (pill, halo or picture): the boldest pixels that the name
 * draws against those two to three pixels beside them. `dark` says that letters are the brighter part.
 */
export function labelContrast(picture: PNG, bare: PNG, box: PixelBox, dark: boolean): number {
  const [left, top, right, bottom] = box.map(Math.round) as [number, number, number, number];
  const width = right - left;
  const height = bottom - top;
  const values = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      values[y * width + x] = luminance(linearAt(picture, left + x, top + y));
    }
  }
  const own = Uint8Array.from(values, (_, i) => {
    const [x, y] = [left + (i % width), top + Math.floor(i / width)];
    return differsAt(picture, bare, (y * picture.width + x) * 4, drawn) ? 1 : 0;
  });
  const sorted = values.filter((_, i) => own[i] === 1).sort();
  const boldest = sorted.at(Math.floor(sorted.length * (dark ? 0.97 : 0.03))) ?? Number.NaN;
  const isInk = (i: number): boolean =>
    own[i] === 1 && (dark ? (values[i] as number) >= boldest : (values[i] as number) <= boldest);
  const beside: number[] = [];
  for (let y = 3; y < height - 3; y++) {
    for (let x = 3; x < width - 3; x++) {
      if (!isInk(y * width + x)) continue;
      for (const [dx, dy] of around) beside.push(values[(y + dy) * width + x + dx] as number);
    }
  }
  beside.sort((a, b) => (dark ? a - b : b - a));
  const ground = beside[Math.floor(beside.length * 0.25)] ?? boldest;
  return contrast(boldest, ground);
}

const around = [
  [3, 0],
  [-3, 0],
  [0, 3],
  [0, -3],
  [2, 2],
  [-2, 2],
  [2, -2],
  [-2, -2],
] as const;
