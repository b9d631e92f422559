import type { PdfText } from '#server/pdfContent.ts';
import { pdfFonts } from '#server/pdfFonts.ts';
import { pdfStyle } from '#server/pdfStyle.ts';

/** A document that is being written, from the top down; what is added tells readers aloud what it is. */
export interface Pdf {
  readonly doc: PDFKit.PDFDocument;
  /** What the next part is added to. */
  readonly body: PDFKit.PDFStructureElement;
  /** Width between the margins. */
  readonly width: number;
  /** Lowest y that may be written on. */
  readonly bottom: number;
}

const looks = {
  title: { tag: 'H1', size: pdfStyle.size.title, font: 'bold', ink: 'ink', above: 0, below: 4 },
  heading: {
    tag: 'H2',
    size: pdfStyle.size.heading,
    font: 'bold',
    ink: 'ink',
    above: 20,
    below: 6,
  },
  text: { tag: 'P', size: pdfStyle.size.text, font: 'regular', ink: 'ink', above: 0, below: 6 },
  note: { tag: 'P', size: pdfStyle.size.small, font: 'regular', ink: 'quiet', above: 0, below: 3 },
} as const;

/** Adds lines over the whole width; a heading takes at least two lines of what follows onto its page. */
export function addText({ doc, body, width, bottom }: Pdf, { text, look }: PdfText): void {
  const { tag, size, font, ink, above, below } = looks[look];
  const { left, top } = pdfStyle.margins;
  doc.font(pdfFonts[font]).fontSize(size).fillColor(pdfStyle[ink]);
  const lines = { width, lineGap: size * 0.3 };
  const room = doc.heightOfString(text, lines) + (tag === 'H2' ? 60 : 0);
  if (doc.y > top) doc.y += above;
  if (doc.y + room > bottom && doc.y > top) doc.addPage();
  body.add(doc.struct(tag, {}, [() => void doc.text(text, left, doc.y, lines)]));
  doc.y += below;
}
