import { drawFooters } from '#server/pdfFooter.ts';
import type { Pdf } from '#server/pdfText.ts';

/** Ends a document: numbers its pages, and gives its bytes. */
export async function endPdf({ doc, body }: Pdf, footer: string): Promise<Uint8Array> {
  body.end();
  drawFooters(doc, footer);
  const parts: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}
