import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { paperPdf } from '#capabilities/trade-papers/paperFiles.api.ts';
import { drawableText } from '#server/drawableText.ts';
import { pdfFonts, registerFonts } from '#server/pdfFonts.ts';
import { aPaper, aPaperLine } from '../support/aPaper.ts';
import { readPdf } from '../support/pdfText.ts';

describe('a text in a document', () => {
  it('stays as it is, composed, without marks that the font has no place for', () => {
    expect(drawableText('예시정밀 Größe é 10 Ω')).toBe('예시정밀 Größe é 10 Ω');
    expect(drawableText('Ω\u0301')).toBe('\u038f');
    expect(drawableText('\u0186\u0301·e\u0301·л\u0301')).toBe('\u0186·é·л\u0301');
  });

  it('can always be set, and says the same where it could be before', () => {
    const doc = new PDFDocument();
    registerFonts(doc);
    const isSet = (text: string): boolean => {
      try {
        for (const font of Object.values(pdfFonts)) {
          doc.font(font).widthOfString(text, { features: ['tnum'] });
        }
        return true;
      } catch {
        return false;
      }
    };
    const sign = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
      fc.constantFrom(
        'Ω',
        '\u0186',
        '\u041b',
        '\u0301',
        '\u030b',
        '\u200d',
        '\u200c',
        '\u2060',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = signs.join('');
        const drawable = drawableText(text);
        expect(isSet(drawable)).toBe(true);
        if (isSet(text.normalize('NFC'))) expect(drawable).toBe(text.normalize('NFC'));
      }),
      { numRuns: 3000 },
    );
  });

  it('is drawn where a font would end the drawing', async () => {
    const paper = aPaper({ lines: [aPaperLine({ item: '밸브 \u0186\u0301\u041b\u0301' })] });
    const { pages } = await readPdf(await paperPdf(paper, 'ko'));
    expect(pages.join('')).toContain('\u0186\u041b');
  });
});
