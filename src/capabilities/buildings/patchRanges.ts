import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import { stretchOf } from '#capabilities/buildings/mortonOf.ts';

/** One stretch of a leaf's volumes: those of a patch, which lie together. */
export interface PatchRange {
  /** Volumes from … before. */
  readonly parts: readonly [number, number];
  /** Numbers within the tile from … before. */
  readonly features: readonly [number, number];
}

/** Where the volumes of each patch (`column_row`) of a leaf `size` metres wide lie; a building counts by its first corner. */
export function patchRanges(
  columns: FootprintColumns,
  size: number,
  across: number,
): ReadonlyMap<string, PatchRange> {
  const ranges = new Map<string, PatchRange>();
  let last = -1;
  let key = '';
  for (let part = 0; part < columns.parts; part++) {
    const feature = columns.feature[part] as number;
    if (feature !== last) {
      last = feature;
      const corner = (columns.starts[part] as number) * 2;
      const [x, z] = [columns.corners[corner] as number, columns.corners[corner + 1] as number];
      key = `${stretchOf(x, size, across)}_${stretchOf(z, size, across)}`;
    }
    const known = ranges.get(key);
    ranges.set(key, {
      parts: [known?.parts[0] ?? part, part + 1],
      features: [known?.features[0] ?? feature, feature + 1],
    });
  }
  return ranges;
}
