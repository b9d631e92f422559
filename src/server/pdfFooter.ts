import { pdfFonts } from '#server/pdfFonts.ts';
import { pdfStyle } from '#server/pdfStyle.ts';

/** Puts a rule, a text and `1 / 3` at the foot of every page of a document whose pages are all there. */
export function drawFooters(doc: PDFKit.PDFDocument, text: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    const { left, right, bottom } = doc.page.margins;
    const y = doc.page.height - bottom + (bottom - 26) / 2;
    const width = doc.page.width - left - right;
    doc.page.margins.bottom = 0; // or PDFKit would begin a new page for what stands below it
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .stroke(pdfStyle.hairline);
    doc.font(pdfFonts.regular).fontSize(pdfStyle.size.small).fillColor(pdfStyle.quiet);
    const line: PDFKit.Mixins.TextOptions = { lineBreak: false, features: ['tnum'] };
    doc.text(text, left, y + 7, { ...line, width: width - 50, height: 12, ellipsis: true });
    doc.text(`${page - start + 1} / ${count}`, left, y + 7, { ...line, width, align: 'right' });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}
