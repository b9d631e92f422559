import { parentPort } from 'node:worker_threads';
import { withDrawableTexts } from '#server/drawableText.ts';
import { drawForm } from '#server/drawForm.ts';
import type { Form } from '#server/form.ts';
import type { PdfContent } from '#server/pdfContent.ts';
import { drawPdf } from '#server/pdfDocument.ts';

const port = parentPort as NonNullable<typeof parentPort>;

port.on('message', async ({ id, content }: { id: number; content: PdfContent | Form }) => {
  try {
    const texts = withDrawableTexts(content);
    const bytes = await ('grids' in texts ? drawForm(texts) : drawPdf(texts));
    port.postMessage({ id, bytes });
  } catch (cause) {
    port.postMessage({ id, problem: (cause as Error).stack ?? String(cause) });
  }
});
