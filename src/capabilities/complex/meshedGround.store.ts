import type { GroundTasks, MeshedGround } from '#capabilities/complex/ground.worker.ts';
import { WorkerPool } from '#shared/workerTasks.ts';

/** Files of the ground in one version of the place. */
export interface GroundFiles {
  readonly terrain: string;
  readonly ground: string;
  /** Feature number of the first parcel. */
  readonly firstParcel: number;
}

let pool: WorkerPool<GroundTasks> | null = null;
/** The worker that holds the ground. */
export function groundPool(): WorkerPool<GroundTasks> {
  pool ??= new WorkerPool<GroundTasks>(
    () => new Worker(new URL('./ground.worker.ts', import.meta.url), { type: 'module' }),
    1,
  );
  return pool;
}

let asked: { readonly files: GroundFiles; readonly made: Promise<MeshedGround> } | null = null;

/**
 * The ground of these files, fetched and meshed off the page's thread. Whoever asks first starts it, so that it can be
 * under way before the scene is; it is handed out once. Rejects where the files cannot be had.
 */
export function meshedGround(files: GroundFiles): Promise<MeshedGround> {
  const waiting = asked;
  asked = null;
  if (waiting && sameFiles(waiting.files, files)) return waiting.made;
  return fetchGround(files);
}

async function fetchGround({ terrain, ground, firstParcel }: GroundFiles): Promise<MeshedGround> {
  const [relief, rest] = await Promise.all([terrain, ground].map(fetchBytes));
  return groundPool().call('loadGround', relief as ArrayBuffer, rest as ArrayBuffer, firstParcel);
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** Starts on the ground ahead of the scene. */
export function startGround(files: GroundFiles): void {
  const made = meshedGround(files);
  made.catch(() => {
    if (asked?.made === made) asked = null;
  });
  asked = { files, made };
}

function sameFiles(a: GroundFiles, b: GroundFiles): boolean {
  return a.terrain === b.terrain && a.ground === b.ground && a.firstParcel === b.firstParcel;
}
