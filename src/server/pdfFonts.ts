import { createRequire } from 'node:module';

const files = createRequire(import.meta.url);
const path = (weight: string): string =>
  files.resolve(`pretendard/dist/public/static/alternative/Pretendard-${weight}.ttf`);

/** Names of the two weights in a document. */
export const pdfFonts = { regular: 'regular', bold: 'bold' } as const;

/**
 * Makes Pretendard known to a document, which embeds of each weight only what it writes, with the words to search and
 * copy. With TrueType outlines: PDFKit's subsets of the OpenType ones are three times the size.
 */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  doc.registerFont(pdfFonts.regular, path('Regular'));
  doc.registerFont(pdfFonts.bold, path('SemiBold'));
}
