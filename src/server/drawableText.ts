import PDFDocument from 'pdfkit';
import { pdfFonts, registerFonts } from '#server/pdfFonts.ts';

let scratch: PDFKit.PDFDocument | null = null;

/** Letters that every text is made of here; none of them belongs to another. */
const usual = /^[\p{ASCII}\uac00-\ud7a3·…–‘’“”「」×Ø±㎡㎥]*$/u;

/**
 * A text as our fonts can set it, composed. Marks on a letter that a font has no place for end the drawing (fontkit):
 * they are left out, and where that is not enough whatever else belongs to another letter, then all that is unusual.
 */
export function drawableText(text: string): string {
  const whole = text.normalize('NFC');
  if (canBeSet(whole)) return whole;
  const freed = whole.replace(/\P{M}\p{M}+/gu, (marked) =>
    canBeSet(marked) ? marked : marked.replace(/\p{M}/gu, ''),
  );
  if (canBeSet(freed)) return freed;
  const bare = freed.replace(/[\p{M}\p{Cf}\p{Lm}\p{Sk}]/gu, '');
  return canBeSet(bare) ? bare : [...bare].filter((sign) => usual.test(sign)).join('');
}

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
  if (usual.test(text)) return true;
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
