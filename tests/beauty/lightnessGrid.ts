import type { PNG } from 'pngjs';
import { lightnessOf, linearAt, luminance } from './linear.ts';

export const grid = { columns: 64, rows: 36 } as const;

/** L* of a picture reduced to 64 × 36 cells by the mean of its light, row by row. */
export function lightnessGrid(picture: PNG, { columns, rows }: Size = grid): number[] {
  return Array.from({ length: columns * rows }, (_, cell) => {
    const [i, j] = [cell % columns, Math.floor(cell / columns)];
    const [left, right] = [i, i + 1].map((k) => Math.floor((k * picture.width) / columns));
    const [top, bottom] = [j, j + 1].map((k) => Math.floor((k * picture.height) / rows));
    let sum = 0;
    let count = 0;
    for (let y = top as number; y < (bottom as number); y++) {
      for (let x = left as number; x < (right as number); x++) {
        sum += luminance(linearAt(picture, x, y));
        count++;
      }
    }
    return lightnessOf(sum / count);
  });
}

interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Mean lightness of the cells of each kind; a kind that has no cell is left out. */
export function lightnessOfKinds(
  cells: readonly number[],
  kinds: readonly (string | null)[],
): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  kinds.forEach((kind, cell) => {
    if (kind === null) return;
    const { sum, count } = sums.get(kind) ?? { sum: 0, count: 0 };
    sums.set(kind, { sum: sum + (cells[cell] as number), count: count + 1 });
  });
  return new Map([...sums].map(([kind, { sum, count }]) => [kind, sum / count]));
}

/** A line's place in a row of cells. */
export interface LineCell {
  readonly row: number;
  readonly column: number;
}

/**
 * How a line stands out in the cells: the mean difference in L* between its cell and the mean of those `aside` to both
 * sides, and the share of its rows where that has the commoner sign.
 */
export function lineContrast(
  cells: readonly number[],
  line: readonly LineCell[],
  { columns }: Size = grid,
  aside = 2,
): { difference: number; steady: number } {
  const differences = line.flatMap(({ row, column }) => {
    if (column < aside || column >= columns - aside) return [];
    const at = (c: number): number => cells[row * columns + c] as number;
    return [at(column) - (at(column - aside) + at(column + aside)) / 2];
  });
  if (differences.length === 0) return { difference: 0, steady: 0 };
  const brighter = differences.filter((value) => value > 0).length / differences.length;
  const difference = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  return { difference, steady: Math.max(brighter, 1 - brighter) };
}
