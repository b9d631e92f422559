import { Worker } from 'node:worker_threads';

export interface ApartLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/**
 * Calls a function that a module exports in a thread of its own, so that what strangers sent can neither hold requests
 * up nor fill the process. What goes in and comes out is copied. Rejects where the function throws, takes longer, or
 * needs more memory than it may.
 */
export async function runApart<T>(
  module: URL,
  name: string,
  input: unknown,
  { milliseconds, megabytes }: ApartLimits,
): Promise<T> {
  const worker = new Worker(bootstrap(), {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    workerData: { module: module.href, name, input },
  });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      late = setTimeout(() => reject(new Error(`longer than ${milliseconds} ms`)), milliseconds);
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}

/** A worker does not inherit tsx's loader, so a line of plain script brings it in first. */
function bootstrap(): string {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return `
    const { parentPort, workerData: { module, name, input } } = require('node:worker_threads');
    import(${tsx})
      .then(({ register }) => { register(); return import(module); })
      .then((loaded) => loaded[name](input))
      .then((value) => parentPort.postMessage(value));`;
}
