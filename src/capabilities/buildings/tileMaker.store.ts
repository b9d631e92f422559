import type { FootprintTasks } from '#capabilities/buildings/footprint.worker.ts';
import type { TileMaker } from '#capabilities/buildings/meshedTile.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';
import type { WorkerPool } from '#shared/workerTasks.ts';

/** Fetches tiles and branches, which can be given up, and has tiles decoded and meshed off this thread. */
export function tileMaker(pool: WorkerPool<FootprintTasks>): TileMaker {
  const fetched = async (url: string, signal: AbortSignal): Promise<Response> => {
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(`tile ${url}: ${answer.status}`);
    return answer;
  };
  return {
    tile: async (url, leaf, scale, signal) =>
      pool.call('meshTile', await (await fetched(url, signal)).arrayBuffer(), leaf, scale),
    branch: async (url, signal) => (await (await fetched(url, signal)).json()) as Branch,
    fine: (columns) => pool.call('meshFine', columns),
  };
}
