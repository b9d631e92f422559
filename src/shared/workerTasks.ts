/** A worker's table of tasks: named functions of plain arguments. */
// biome-ignore lint/suspicious/noExplicitAny: arguments of any task are checked where it is called, by the table's type
type Tasks = Record<string, (...args: any[]) => Promise<unknown>>;

interface Request {
  readonly id: number;
  readonly task: string;
  readonly args: readonly unknown[];
}
type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

/** Worker side: answers requests by the table, handing buffers over instead of copying them. */
export function answerTasks(tasks: Tasks): void {
  self.onmessage = async ({ data }: MessageEvent<Request>) => {
    try {
      const value = await tasks[data.task]?.(...data.args);
      self.postMessage({ id: data.id, value } satisfies Answer, { transfer: buffersOf(value) });
    } catch (error) {
      self.postMessage({ id: data.id, error: String(error) } satisfies Answer);
    }
  };
}

/** Page side: spreads calls over a few workers, the least busy first; rejects what a worker threw. */
export class WorkerPool<T extends Tasks> {
  readonly #workers: { worker: Worker; busy: number }[];
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (e: Error) => void }
  >();
  #next = 0;

  constructor(make: () => Worker, count: number) {
    this.#workers = Array.from({ length: count }, () => {
      const entry = { worker: make(), busy: 0 };
      entry.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        entry.busy--;
        const waiting = this.#waiting.get(data.id);
        this.#waiting.delete(data.id);
        if ('error' in data) waiting?.reject(new Error(data.error));
        else waiting?.resolve(data.value);
      };
      entry.worker.onerror = (event) => {
        for (const [id, waiting] of this.#waiting) {
          this.#waiting.delete(id);
          waiting.reject(new Error(event.message || 'a worker of the scene failed'));
        }
      };
      return entry;
    });
  }

  call<K extends keyof T & string>(task: K, ...args: Parameters<T[K]>): ReturnType<T[K]> {
    const id = this.#next++;
    const least = this.#workers.reduce((a, b) => (b.busy < a.busy ? b : a));
    least.busy++;
    const promise = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    least.worker.postMessage({ id, task, args } satisfies Request);
    return promise as ReturnType<T[K]>;
  }

  dispose(): void {
    for (const { worker } of this.#workers) worker.terminate();
  }
}

function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (value instanceof ArrayBuffer) found.add(value);
  else if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) buffersOf(inner, found);
  }
  return [...found];
}
