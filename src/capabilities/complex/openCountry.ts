import { landUses } from '#capabilities/complex/place.ts';

/**
 * Marks the samples of a square grid that lie within hills or within the sea, with the same on all eight sides: nobody
 * builds, drives or measures there, so that their heights may be told in wider steps.
 */
export function openCountry(size: number, landUse: Uint8Array): Uint8Array {
  const [hill, sea] = [1, 2];
  const kinds = Uint8Array.from(landUses, (use) => {
    if (use === 'forest' || use === 'rock') return hill;
    return use === 'sea' ? sea : 0;
  });
  const kind = landUse.map((use) => kinds[use] ?? 0);
  const across = new Uint8Array(kind.length);
  for (let at = 1; at < kind.length - 1; at++) {
    if (at % size === 0 || at % size === size - 1) continue;
    if (kind[at - 1] === kind[at] && kind[at + 1] === kind[at]) across[at] = kind[at] as number;
  }
  const open = new Uint8Array(kind.length);
  for (let at = size; at < kind.length - size; at++) {
    const whole = across[at - size] === across[at] && across[at + size] === across[at];
    if (whole && across[at] !== 0) open[at] = 1;
  }
  return open;
}

/** Steps of the shipped place's heights in open country, decimetres: they lie within 75 cm of what was shaped. */
export const countryStep = 15;

/** Heights in metres as the terrain keeps them: decimetres, in open country whole steps of it. */
export function settledHeights(
  size: number,
  heights: Float32Array,
  landUse: Uint8Array,
): Int16Array {
  const open = openCountry(size, landUse);
  return Int16Array.from(heights, (height, at) => {
    const step = open[at] ? countryStep : 1;
    return Math.round((height * 10) / step) * step;
  });
}
