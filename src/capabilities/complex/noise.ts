import { hash32 } from '#shared/hash.ts';

/** Smooth value noise in [−1, 1] with lattice spacing 1 (quintic fade). */
export function valueNoise(x: number, z: number, seed: number): number {
  const i = Math.floor(x);
  const j = Math.floor(z);
  const u = fade(x - i);
  const v = fade(z - j);
  const a = at(i, j, seed);
  const b = at(i + 1, j, seed);
  const c = at(i, j + 1, seed);
  const d = at(i + 1, j + 1, seed);
  return (a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v;
}

/** Ridged fractal in [0, 1]: sharp crests, rounded hollows; `octaves` halvings of `wavelength` metres. */
export function ridgedNoise(
  x: number,
  z: number,
  wavelength: number,
  octaves: number,
  seed: number,
): number {
  let sum = 0;
  let weight = 0;
  let amplitude = 1;
  let scale = 1 / wavelength;
  for (let o = 0; o < octaves; o++) {
    sum += (1 - Math.abs(valueNoise(x * scale, z * scale, seed + o))) * amplitude;
    weight += amplitude;
    amplitude *= 0.5;
    scale *= 2.03;
  }
  return sum / weight;
}

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);
const at = (i: number, j: number, seed: number): number => hash32(i, j, seed) / 2147483648 - 1;
