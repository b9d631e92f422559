import { beginPdf } from '#server/beginPdf.ts';
import { endPdf } from '#server/endPdf.ts';
import type { PdfContent } from '#server/pdfContent.ts';
import { pdfStyle } from '#server/pdfStyle.ts';
import { addTable } from '#server/pdfTable.ts';
import { addText } from '#server/pdfText.ts';

/** Draws a document; half a second of work, so requests go through `renderPdf`. */
export async function drawPdf(content: PdfContent): Promise<Uint8Array> {
  const pdf = beginPdf(content, pdfStyle);
  for (const part of content.parts) {
    if ('text' in part) addText(pdf, part);
    else addTable(pdf, part);
  }
  return endPdf(pdf, content.footer);
}
