import type { Worker } from 'node:worker_threads';
import type { Form } from '#server/form.ts';
import type { PdfContent } from '#server/pdfContent.ts';
import { startWorker } from '#server/startWorker.ts';

interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly problem?: string;
}

interface Waiting {
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(error: Error): void;
}

/** Milliseconds after which a thread that has nothing to draw is let go with its memory. */
const idle = 60_000;

let worker: Worker | null = null;
let leaving: NodeJS.Timeout | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/** Draws a document or a form in a thread of its own, so that nobody else waits for it. */
export function renderPdf(content: PdfContent | Form): Promise<Uint8Array<ArrayBuffer>> {
  clearTimeout(leaving);
  worker ??= begin();
  const id = ++last;
  const drawn = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
  });
  worker.postMessage({ id, content });
  return drawn;
}

function begin(): Worker {
  const begun = startWorker(new URL('./pdf.worker.ts', import.meta.url));
  begun.unref();
  const letGo = (): void => {
    worker = null;
    void begun.terminate();
  };
  begun.on('message', ({ id, bytes, problem }: Answer) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (bytes) asker?.resolve(bytes);
    else asker?.reject(new Error(problem));
    if (waiting.size === 0) leaving = setTimeout(letGo, idle).unref();
  });
  let fault = new Error('the thread that draws documents has ended');
  begun.on('error', (error) => {
    fault = error as Error;
  });
  begun.on('exit', () => {
    if (worker !== begun) return;
    worker = null;
    for (const asker of waiting.values()) asker.reject(fault);
    waiting.clear();
  });
  return begun;
}
