import PDFDocument from 'pdfkit';
import { registerFonts } from '#server/pdfFonts.ts';
import type { Pdf } from '#server/pdfText.ts';
import type { Language } from '#shared/language.ts';

interface Kind {
  readonly title: string;
  readonly language: Language;
  readonly madeAt: string;
}

interface Paper {
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly landscape?: boolean;
}

/** Begins a document on A4 with our fonts in it, told aloud in its language. */
export function beginPdf(
  { title, language, madeAt }: Kind,
  { margins, landscape = false }: Paper,
): Pdf {
  const doc = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins,
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
  const { width, height } = doc.page;
  return {
    doc,
    body,
    width: width - margins.left - margins.right,
    bottom: height - margins.bottom,
  };
}
