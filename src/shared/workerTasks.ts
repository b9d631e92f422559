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

interface Place {
  /** Null until it is first needed, and again after it failed. */
  worker: Worker | null;
  readonly waiting: Map<number, { resolve: (value: unknown) => void; reject: (e: Error) => void }>;
}

/** Page side: spreads calls over a few workers, the least busy first; rejects what a worker threw, replaces one that failed. */
export class WorkerPool<T extends Tasks> {
  readonly #make: () => Worker;
  readonly #places: Place[];
  #next = 0;

  constructor(make: () => Worker, count: number) {
    this.#make = make;
    this.#places = Array.from({ length: count }, () => {
      const place: Place = { worker: null, waiting: new Map() };
      place.worker = this.#begin(place);
      return place;
    });
  }

  call<K extends keyof T & string>(task: K, ...args: Parameters<T[K]>): ReturnType<T[K]> {
    const id = this.#next++;
    const least = this.#places.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
    least.worker ??= this.#begin(least);
    const promise = new Promise((resolve, reject) => least.waiting.set(id, { resolve, reject }));
    least.worker.postMessage({ id, task, args } satisfies Request);
    return promise as ReturnType<T[K]>;
  }

  dispose(): void {
    for (const { worker } of this.#places) worker?.terminate();
  }

  #begin(place: Place): Worker {
    const worker = this.#make();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = place.waiting.get(data.id);
      place.waiting.delete(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.value);
    };
    worker.onerror = (event) => {
      worker.terminate();
      place.worker = null;
      const lost = [...place.waiting.values()];
      place.waiting.clear();
      for (const { reject } of lost) {
        reject(new Error(event.message || 'a worker of the scene failed'));
      }
    };
    return worker;
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
