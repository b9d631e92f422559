import { type PickTile, pickFootprints, type Ray } from '#capabilities/buildings/pickFootprints.ts';

/** A tile as far as it is drawn: numbers from … before, over the whole place. */
export interface DrawnTile {
  readonly held: {
    readonly node: {
      readonly base: number;
      readonly count: number;
      readonly bounds: readonly [number, number, number, number];
      readonly heights: readonly [number, number];
    };
    readonly pick: PickTile | null;
  };
  readonly numbers: readonly (readonly [from: number, to: number])[];
}

/** Boxes are taken this much larger: roofs rise above the eaves, metres. */
const slack = 12;

/** The building a ray meets first before `limit` metres, among what is drawn; tiles the ray enters first are asked first. */
export function pickTiles(
  drawn: readonly DrawnTile[],
  ray: Ray,
  limit: number,
  solid: ReadonlySet<number> | null,
): { feature: number; distance: number } | null {
  const entered = drawn
    .flatMap((tile) => {
      const at = enters(tile, ray);
      return tile.held.pick && at < limit ? [{ tile, pick: tile.held.pick, at }] : [];
    })
    .sort((a, b) => a.at - b.at);
  let best: { feature: number; distance: number } | null = null;
  for (const { tile, pick, at } of entered) {
    if (at > (best?.distance ?? limit)) break;
    const { base } = tile.held.node;
    const isSolid = (own: number): boolean => {
      const feature = base + own;
      return (
        tile.numbers.some(([from, to]) => feature >= from && feature < to) &&
        (solid === null || solid.has(feature))
      );
    };
    const hit = pickFootprints(pick, ray, best?.distance ?? limit, isSolid);
    if (hit) best = { feature: base + hit.feature, distance: hit.distance };
  }
  return best;
}

/** Distance at which a ray enters the box of a tile; Infinity where it misses it. */
function enters({ held: { node } }: DrawnTile, { origin, direction }: Ray): number {
  const [minX, minZ, maxX, maxZ] = node.bounds;
  const low = [minX - 1, node.heights[0] - slack, minZ - 1];
  const high = [maxX + 1, node.heights[1] + slack, maxZ + 1];
  let [near, far] = [0, Infinity];
  for (const axis of [0, 1, 2] as const) {
    const [o, d] = [origin[axis], direction[axis]];
    const [a, b] = [(low[axis] as number) - o, (high[axis] as number) - o];
    if (Math.abs(d) < 1e-12) {
      if (a > 0 || b < 0) return Infinity;
      continue;
    }
    near = Math.max(near, Math.min(a / d, b / d));
    far = Math.min(far, Math.max(a / d, b / d));
  }
  return near <= far ? near : Infinity;
}
