import type { Ground } from '#capabilities/buildings/manifest.ts';

type Block = Ground['blocks'][number];

/** The block whose name stands nearest to a point of the ground, scene metres; null where there are no blocks. */
export function nearestBlock(
  blocks: readonly Block[],
  at: { readonly x: number; readonly z: number },
): Block | null {
  let best: Block | null = null;
  let least = Infinity;
  for (const block of blocks) {
    const away = Math.hypot(block.x - at.x, block.z - at.z);
    if (away < least) [least, best] = [away, block];
  }
  return best;
}
