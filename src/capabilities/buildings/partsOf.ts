import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';

/** The volumes from one to before another of a tile, as a tile of their own with the same origin. */
export function partsOf(columns: FootprintColumns, from: number, to: number): FootprintColumns {
  const first = columns.starts[from] as number;
  return {
    originX: columns.originX,
    originZ: columns.originZ,
    parts: to - from,
    feature: columns.feature.slice(from, to),
    base: columns.base.slice(from, to),
    height: columns.height.slice(from, to),
    roof: columns.roof.slice(from, to),
    sector: columns.sector.slice(from, to),
    starts: columns.starts.slice(from, to + 1).map((start) => start - first),
    corners: columns.corners.slice(first * 2, (columns.starts[to] as number) * 2),
  };
}
