import type { FootprintTasks } from '#capabilities/buildings/footprint.worker.ts';
import type { TileMaker } from '#capabilities/buildings/meshedTile.ts';
import type { PackedFiles } from '#capabilities/buildings/openingPack.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';
import type { WorkerPool } from '#shared/workerTasks.ts';

/**
 * Fetches tiles and branches, which can be given up, and has tiles decoded and meshed off this thread. Tiles of a pack
 * are taken from there; one that cannot be had is done without.
 */
export function tileMaker(
  pool: WorkerPool<FootprintTasks>,
  pack: Promise<PackedFiles> | null = null,
): TileMaker {
  const packed = pack?.catch(() => null);
  const fetched = async (url: string, signal: AbortSignal): Promise<Response> => {
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(`tile ${url}: ${answer.status}`);
    return answer;
  };
  return {
    tile: async (url, leaf, scale, signal) => {
      const found = (await packed)?.get(url);
      const bytes = found?.buffer ?? (await (await fetched(url, signal)).arrayBuffer());
      return pool.call('meshTile', bytes, leaf, scale);
    },
    branch: async (url, signal) => (await (await fetched(url, signal)).json()) as Branch,
    fine: (columns) => pool.call('meshFine', columns),
  };
}
