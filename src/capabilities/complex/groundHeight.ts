import type { Terrain } from '#capabilities/complex/place.ts';

/** Ground height in metres above sea level at a scene point, bilinear; the edge's height beyond the grid. */
export function groundHeight(terrain: Terrain, x: number, z: number): number {
  const last = terrain.size - 1;
  const u = Math.min(last, Math.max(0, (x - terrain.minX) / terrain.step));
  const v = Math.min(last, Math.max(0, (z - terrain.minZ) / terrain.step));
  const i = Math.min(last - 1, Math.floor(u));
  const j = Math.min(last - 1, Math.floor(v));
  const at = j * terrain.size + i;
  const h = terrain.heights;
  const north = (h[at] as number) * (1 - (u - i)) + (h[at + 1] as number) * (u - i);
  const south =
    (h[at + terrain.size] as number) * (1 - (u - i)) +
    (h[at + terrain.size + 1] as number) * (u - i);
  return (north * (1 - (v - j)) + south * (v - j)) / 10;
}
