import type { Use } from '#capabilities/buildings/building.ts';

const words: readonly (readonly [RegExp, Use])[] = [
  [/지식산업센터|아파트형\s*공장/, 'standard-factory'],
  [/창고/, 'warehouse'],
  [/공장|제조|factory|industrial/i, 'factory'],
  [/업무|사무|office/i, 'office'],
  [/발전|위험물|자원순환|분뇨|plant/i, 'plant'],
  [/warehouse|storage/i, 'warehouse'],
];

/** The use of a building as this product names it, from what the register calls it; null for uses that a works has not. */
export function readUse(text: string): Use | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** True where a building's own name may be that of a person: houses. */
export function isDwelling(text: string): boolean {
  return /주택|주거|아파트(?!형)|house|residential|apartments/i.test(text);
}
