import { Worker } from 'node:worker_threads';

/** Starts a thread of our own. It does not inherit tsx's loader, so a line of plain script brings that in first. */
export function startWorker(entry: URL, workerData: object = {}): Worker {
  const tsx = import.meta.resolve('tsx/esm/api');
  const bootstrap = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); import(${JSON.stringify(entry.href)}); });`;
  return new Worker(bootstrap, { eval: true, execArgv: [], workerData });
}
