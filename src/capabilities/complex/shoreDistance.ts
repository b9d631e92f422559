import { distanceField } from '#capabilities/complex/distanceField.ts';
import { landUses, type Terrain } from '#capabilities/complex/place.ts';

/** Metres that one step of a shore byte stands for. */
export const shoreStep = 2;

/** How far each sample of the ground is from land, bytes of `shoreStep` metres; 0 on land, 255 far out. */
export function shoreDistance(terrain: Terrain): Uint8Array<ArrayBuffer> {
  const wet = new Set([landUses.indexOf('sea'), landUses.indexOf('water')]);
  const land = terrain.landUse.map((use) => (wet.has(use) ? 0 : 1));
  return Uint8Array.from(distanceField(terrain, land), (metres) =>
    Math.min(255, Math.round(metres / shoreStep)),
  );
}
