import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';

/** Outline of a part of a tile in scene metres. */
export function partRing(columns: FootprintColumns, part: number): [x: number, z: number][] {
  const [from, to] = [columns.starts[part] as number, columns.starts[part + 1] as number];
  return Array.from({ length: to - from }, (_, k) => [
    columns.originX + (columns.corners[(from + k) * 2] as number),
    columns.originZ + (columns.corners[(from + k) * 2 + 1] as number),
  ]);
}
