import PDFDocument from 'pdfkit';
import type { PdfContent } from '#server/pdfContent.ts';
import { registerFonts } from '#server/pdfFonts.ts';
import { drawFooters } from '#server/pdfFooter.ts';
import { pdfStyle } from '#server/pdfStyle.ts';
import { addTable } from '#server/pdfTable.ts';
import { addText, type Pdf } from '#server/pdfText.ts';

/** Draws a document; half a second of work, so requests go through `renderPdf`. */
export async function drawPdf(content: PdfContent): Promise<Uint8Array> {
  const pdf = beginPdf(content);
  for (const part of content.parts) {
    if ('text' in part) addText(pdf, part);
    else addTable(pdf, part);
  }
  pdf.body.end();
  drawFooters(pdf.doc, content.footer);
  return bytesOf(pdf.doc);
}

function beginPdf({ title, language, madeAt }: PdfContent): Pdf {
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
      CreationDate: new Date(madeAt),
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

async function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
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
