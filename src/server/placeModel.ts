import type { ModelPart } from '#server/gatherModel.ts';

/** Metres of one unit of length in which a model may be drawn. */
export const modelUnits = { metre: 1, centimetre: 0.01, millimetre: 0.001, inch: 0.0254 } as const;
export type ModelUnit = keyof typeof modelUnits;

/** Longest side of a model whose unit nobody told, metres: beyond it was likely drawn in millimetres. */
const likely = { least: 0.002, most: 100 } as const;
/** Longest side of any, metres. */
const possible = { least: 0.0005, most: 500 } as const;

export type SizeFault = 'empty' | 'unit' | 'size';

/** Size along x, y and z, metres. */
export function sizeOfModel(parts: readonly ModelPart[]): { least: number[]; most: number[] } {
  const least = [Infinity, Infinity, Infinity];
  const most = [-Infinity, -Infinity, -Infinity];
  for (const { positions, indices } of parts) {
    for (const index of indices) {
      for (let k = 0; k < 3; k++) {
        const value = positions[index * 3 + k] as number;
        if (value < (least[k] as number)) least[k] = value;
        if (value > (most[k] as number)) most[k] = value;
      }
    }
  }
  return { least, most };
}

/**
 * Stands a model on the middle of the ground in metres, in place. Answers its size, or what is wrong with it: `unit` where
 * nobody told what it was drawn in and metres would be unlikely.
 */
export function placeModel(
  parts: readonly ModelPart[],
  unit: ModelUnit | null,
): { readonly size: readonly [number, number, number] } | { readonly fault: SizeFault } {
  const { least, most } = sizeOfModel(parts);
  const metres = modelUnits[unit ?? 'metre'];
  const size = least.map((low, k) => ((most[k] as number) - low) * metres);
  const longest = Math.max(...size);
  if (!Number.isFinite(longest) || longest === 0) return { fault: 'empty' };
  if (unit === null && (longest > likely.most || longest < likely.least)) return { fault: 'unit' };
  if (longest > possible.most || longest < possible.least) return { fault: 'size' };
  const middle = least.map((low, k) => (k === 1 ? low : (low + (most[k] as number)) / 2));
  for (const { positions } of parts) {
    for (let i = 0; i < positions.length; i++) {
      positions[i] = ((positions[i] as number) - (middle[i % 3] as number)) * metres;
    }
  }
  return { size: size as [number, number, number] };
}
