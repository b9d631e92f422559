import type { FootprintTasks } from '#capabilities/buildings/footprint.worker.ts';
import { WorkerPool } from '#shared/workerTasks.ts';

let pool: WorkerPool<FootprintTasks> | null = null;

/** The workers that decode and mesh tiles, started by whoever asks first and kept for the page's life. */
export function footprintPool(): WorkerPool<FootprintTasks> {
  pool ??= new WorkerPool<FootprintTasks>(
    () => new Worker(new URL('./footprint.worker.ts', import.meta.url), { type: 'module' }),
    Math.max(1, Math.min(3, navigator.hardwareConcurrency - 1)),
  );
  return pool;
}
