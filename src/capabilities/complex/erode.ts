import type { Grid } from '#capabilities/complex/raster.ts';
import { hash32 } from '#shared/hash.ts';

/**
 * Cuts valleys where water gathers: stream power law solved downstream to upstream (after Braun and Willett, 2013).
 * `strength` 0 … 1 weakens it sample by sample; the way down strays
 * a little, so that valleys wind instead of following the raster. Changes `heights` in place.
 */
export function erode(
  grid: Grid,
  heights: Float32Array,
  strength: Float32Array,
  rounds: number,
  rate: number,
): void {
  const { size, step } = grid;
  const n = size * size;
  const receiver = new Int32Array(n);
  const away = new Float32Array(n);
  const area = new Float32Array(n);
  const neighbours = [-size - 1, -size, -size + 1, -1, 1, size - 1, size, size + 1];
  const lengths = neighbours.map((d) =>
    Math.abs(d) === 1 || Math.abs(d) === size ? step : step * Math.SQRT2,
  );
  for (let round = 0; round < rounds; round++) {
    const order = ascending(heights);
    for (let i = 0; i < n; i++) {
      receiver[i] = i;
      area[i] = 1;
      const column = i % size;
      if (column === 0 || column === size - 1 || i < size || i >= n - size) continue;
      let steepest = 0;
      for (let k = 0; k < 8; k++) {
        const j = i + (neighbours[k] as number);
        const slope =
          (((heights[i] as number) - (heights[j] as number)) / (lengths[k] as number)) *
          (0.7 + (hash32(i, k) & 255) / 425);
        if (slope > steepest) {
          steepest = slope;
          receiver[i] = j;
          away[i] = lengths[k] as number;
        }
      }
    }
    for (let k = n - 1; k >= 0; k--) {
      const i = order[k] as number;
      const r = receiver[i] as number;
      if (r !== i) area[r] = (area[r] as number) + (area[i] as number);
    }
    for (let k = 0; k < n; k++) {
      const i = order[k] as number;
      const r = receiver[i] as number;
      if (r === i || (strength[i] as number) === 0) continue;
      const cut =
        (rate * (strength[i] as number) * Math.sqrt(area[i] as number)) / (away[i] as number);
      heights[i] = ((heights[i] as number) + cut * (heights[r] as number)) / (1 + cut);
    }
  }
}

/** Indices from low to high, by counting decimetres. */
function ascending(heights: Float32Array): Int32Array {
  const n = heights.length;
  const keys = new Int32Array(n);
  let top = 0;
  for (let i = 0; i < n; i++) {
    const key = Math.max(0, Math.round(((heights[i] as number) + 50) * 10));
    keys[i] = key;
    if (key > top) top = key;
  }
  const starts = new Int32Array(top + 2);
  for (let i = 0; i < n; i++)
    starts[(keys[i] as number) + 1] = (starts[(keys[i] as number) + 1] as number) + 1;
  for (let k = 1; k < starts.length; k++)
    starts[k] = (starts[k] as number) + (starts[k - 1] as number);
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const key = keys[i] as number;
    const at = starts[key] as number;
    order[at] = i;
    starts[key] = at + 1;
  }
  return order;
}
