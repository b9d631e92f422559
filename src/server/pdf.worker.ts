import { parentPort } from 'node:worker_threads';
import type { PdfContent } from '#server/pdfContent.ts';
import { drawPdf } from '#server/pdfDocument.ts';

const port = parentPort as NonNullable<typeof parentPort>;

port.on('message', async ({ id, content }: { id: number; content: PdfContent }) => {
  try {
    port.postMessage({ id, bytes: await drawPdf(content) });
  } catch (cause) {
    port.postMessage({ id, problem: (cause as Error).stack ?? String(cause) });
  }
});
