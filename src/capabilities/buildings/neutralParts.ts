import type { BuildingPart } from '#capabilities/buildings/building.ts';
import { isPlant } from '#capabilities/buildings/roof.ts';

/** Height in metres that every building has of which only the outline is published. */
export const neutralHeight = 8;

/**
 * A building as far as its outline may be known: flat volumes of one height. Vessels and cranes are left out where
 * a hall stands beside them, since their shape would tell what is made here.
 */
export function neutralParts(parts: readonly BuildingPart[]): BuildingPart[] {
  const halls = parts.filter(({ roof }) => !isPlant(roof));
  return (halls.length > 0 ? halls : parts).map(({ ring }) => ({
    ring,
    height: neutralHeight,
    roof: 'flat',
  }));
}
