import type { PNG } from 'pngjs';
import { contrast, linearAt, luminance } from './linear.ts';

/** Left, top, right, bottom in pixels. */
export type PixelBox = readonly [number, number, number, number];

/**
 * Contrast of a name's letters with what lies around them (pill, halo or picture): its boldest pixels against those
 * two to three pixels beside them. `dark` says that letters are the brighter part.
 */
export function labelContrast(picture: PNG, box: PixelBox, dark: boolean): number {
  const [left, top, right, bottom] = box.map(Math.round) as [number, number, number, number];
  const width = right - left;
  const height = bottom - top;
  const values = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      values[y * width + x] = luminance(linearAt(picture, left + x, top + y));
    }
  }
  const sorted = Float64Array.from(values).sort();
  const boldest = sorted.at(Math.floor(sorted.length * (dark ? 0.985 : 0.015))) as number;
  const isInk = (value: number): boolean => (dark ? value >= boldest : value <= boldest);
  const beside: number[] = [];
  for (let y = 3; y < height - 3; y++) {
    for (let x = 3; x < width - 3; x++) {
      if (!isInk(values[y * width + x] as number)) continue;
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
