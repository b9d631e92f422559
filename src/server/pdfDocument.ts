import PDFDocument from 'pdfkit';
import { pdfFonts, registerFonts } from '#server/pdfFonts.ts';
import { drawFooters } from '#server/pdfFooter.ts';
import { pdfStyle } from '#server/pdfStyle.ts';
import type { Language } from '#shared/language.ts';

export interface PdfOptions {
  readonly title: string;
  readonly language: Language;
  readonly madeAt: Date;
}

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

/** Begins a document on A4. */
export function beginPdf({ title, language, madeAt }: PdfOptions): Pdf {
  const doc = new PDFDocument({
    size: 'A4',
    margins: pdfStyle.margins,
    lang: language === 'ko' ? 'ko-KR' : 'en',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      CreationDate: madeAt,
      Producer: 'Changwon Twin',
      Creator: 'Changwon Twin',
    },
  });
  registerFonts(doc);
  const body = doc.struct('Document');
  doc.addStructure(body);
  const { left, right, bottom } = pdfStyle.margins;
  const { width, height } = doc.page;
  return { doc, body, width: width - left - right, bottom: height - bottom };
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
export function addText({ doc, body, width, bottom }: Pdf, text: string, look: keyof typeof looks) {
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

/** Numbers the pages, puts beside it where all comes from and as of when, and answers the file. */
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
