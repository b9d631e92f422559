import { type BuiltTile, buildTile, tileOf } from '#capabilities/buildings/buildTile.ts';
import type { Massing } from '#capabilities/complex/place.ts';

/** Tiles of the pale volumes of the city, which nobody can choose: north to south, then west to east. */
export function buildMassing(massing: readonly Massing[]): BuiltTile[] {
  const volumes = massing.map(({ ring, base, height }) => ({
    base,
    parts: [{ ring, height, roof: 'flat' as const }],
    sector: null,
    outlineOnly: false,
  }));
  const groups = new Map<string, { x: number; z: number; own: typeof volumes }>();
  for (const volume of volumes) {
    const { x, z } = tileOf(volume.parts);
    const group = groups.get(`${x}_${z}`);
    if (group) group.own.push(volume);
    else groups.set(`${x}_${z}`, { x, z, own: [volume] });
  }
  return [...groups.values()]
    .sort((a, b) => a.z - b.z || a.x - b.x)
    .map(({ x, z, own }) => buildTile(x, z, own));
}
