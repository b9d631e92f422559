import type { Grid } from '#capabilities/complex/raster.ts';

const far = 1e12;

/** Distance in metres from each sample to the nearest set one: exact transform by lower envelopes (Felzenszwalb and Huttenlocher, 2012). */
export function distanceField(grid: Grid, mask: Uint8Array): Float32Array {
  const { size, step } = grid;
  const squared = new Float64Array(size * size);
  for (let i = 0; i < squared.length; i++) squared[i] = mask[i] ? 0 : far;
  const line = new Float64Array(size);
  const hull = new Int32Array(size);
  const bound = new Float64Array(size + 1);
  for (let i = 0; i < size; i++) transform(squared, i, size, size, line, hull, bound);
  for (let j = 0; j < size; j++) transform(squared, j * size, 1, size, line, hull, bound);
  const out = new Float32Array(size * size);
  for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(squared[i] as number) * step;
  return out;
}

function transform(
  field: Float64Array,
  start: number,
  stride: number,
  size: number,
  line: Float64Array,
  hull: Int32Array,
  bound: Float64Array,
): void {
  for (let q = 0; q < size; q++) line[q] = field[start + q * stride] as number;
  let k = 0;
  hull[0] = 0;
  bound[0] = -far;
  bound[1] = far;
  for (let q = 1; q < size; q++) {
    let s = meet(line, hull[k] as number, q);
    while (k > 0 && s <= (bound[k] as number)) {
      k--;
      s = meet(line, hull[k] as number, q);
    }
    k++;
    hull[k] = q;
    bound[k] = s;
    bound[k + 1] = far;
  }
  k = 0;
  for (let q = 0; q < size; q++) {
    while ((bound[k + 1] as number) < q) k++;
    const p = hull[k] as number;
    field[start + q * stride] = (q - p) * (q - p) + (line[p] as number);
  }
}

const meet = (line: Float64Array, p: number, q: number): number =>
  ((line[q] as number) + q * q - ((line[p] as number) + p * p)) / (2 * q - 2 * p);
