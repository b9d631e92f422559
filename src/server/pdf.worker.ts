import { parentPort } from 'node:worker_threads';
import { drawForm } from '#server/drawForm.ts';
import type { Form } from '#server/form.ts';
import type { PdfContent } from '#server/pdfContent.ts';
import { drawPdf } from '#server/pdfDocument.ts';

const port = parentPort as NonNullable<typeof parentPort>;

port.on('message', async ({ id, content }: { id: number; content: PdfContent | Form }) => {
  try {
    port.postMessage({
      id,
      bytes: await ('grids' in content ? drawForm(content) : drawPdf(content)),
    });
  } catch (cause) {
    port.postMessage({ id, problem: (cause as Error).stack ?? String(cause) });
  }
});
