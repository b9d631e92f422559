import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperPdf } from '#capabilities/trade-papers/paperFiles.api.ts';
import { drawableText } from '#server/drawableText.ts';
import { aPaper, aPaperLine } from '../support/aPaper.ts';
import { readPdf } from '../support/pdfText.ts';

describe('a text in a document', () => {
  it('stays as it is, composed, without marks that the font has no place for', () => {
    expect(drawableText('예시정밀 Größe é 10 Ω')).toBe('예시정밀 Größe é 10 Ω');
    expect(drawableText('Ω\u0301')).toBe('\u038f');
    expect(drawableText('\u0186\u0301·e\u0301·л\u0301')).toBe('\u0186·é·л\u0301');
  });

  it('changes no letter, only marks', () => {
    const letters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(letters(drawableText(text))).toBe(letters(text.normalize('NFC')));
      }),
    );
  });

  it('is drawn where a font would end the drawing', async () => {
    const paper = aPaper({ lines: [aPaperLine({ item: '밸브 \u0186\u0301\u041b\u0301' })] });
    const { pages } = await readPdf(await paperPdf(paper, 'ko'));
    expect(pages.join('')).toContain('\u0186\u041b');
  });
});
