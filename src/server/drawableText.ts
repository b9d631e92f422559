import PDFDocument from 'pdfkit';
import { pdfFonts, registerFonts } from '#server/pdfFonts.ts';

let scratch: PDFKit.PDFDocument | null = null;

/** A text as our fonts can set it: marks on a letter that has no place for them are left out, which else end the drawing. */
export const drawableText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\P{M}\p{M}+/gu, (marked) =>
      canBeSet(marked) ? marked : marked.replace(/\p{M}/gu, ''),
    );

/** Anything with all its texts as our fonts can set them; bytes stay as they are. */
export function withDrawableTexts<T>(content: T): T {
  if (typeof content === 'string') return drawableText(content) as T;
  if (Array.isArray(content)) return content.map(withDrawableTexts) as T;
  if (content === null || typeof content !== 'object' || ArrayBuffer.isView(content)) {
    return content;
  }
  const entries = Object.entries(content).map(([key, value]) => [key, withDrawableTexts(value)]);
  return Object.fromEntries(entries) as T;
}

function canBeSet(text: string): boolean {
  if (scratch === null) {
    scratch = new PDFDocument();
    registerFonts(scratch);
  }
  try {
    for (const font of Object.values(pdfFonts)) {
      scratch.font(font).widthOfString(text, { features: ['tnum'] });
    }
    return true;
  } catch {
    return false;
  }
}
