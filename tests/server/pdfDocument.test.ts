import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfContent, PdfRow } from '#server/pdfContent.ts';
import { drawPdf } from '#server/pdfDocument.ts';
import { renderPdf } from '#server/renderPdf.ts';
import { readPdf } from '../support/pdfText.ts';

const columns = [
  { title: '품목', share: 3 },
  { title: '수량', share: 1, align: 'right' as const },
];
const aDocument = (rows: readonly PdfRow[]): PdfContent => ({
  title: '견적서 예시',
  language: 'ko',
  madeAt: '2026-11-27T10:40:00Z',
  footer: '자료: 예시',
  parts: [
    { text: '견적서 예시', look: 'title' },
    { columns, rows },
  ],
});
const aPdf = (rows: readonly PdfRow[]) => drawPdf(aDocument(rows));
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('a document', () => {
  it('holds its Korean words to copy, its title, and what it was made of and when', async () => {
    const bytes = await aPdf([{ cells: ['똠방각하 ㎡ 절삭공구 “SUS304” 1,234', '−3'] }]);
    expect(bytes.length).toBeLessThan(40_000);
    const { pages, info } = await readPdf(bytes);
    expect(pages).toHaveLength(1);
    for (const words of ['견적서 예시', '품목', '똠방각하 ㎡ 절삭공구 “SUS304” 1,234', '−3'])
      expect(squeezed(pages[0] ?? '')).toContain(squeezed(words));
    expect(pages[0]).toContain('1 / 1');
    expect(info).toMatchObject({ Title: '견적서 예시' });
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toContain('/Marked true');
    expect(source).toContain('/Lang (ko-KR)');
  });

  it('keeps every row of a table, wherever pages end, and repeats its head', async () => {
    const aWord = fc.string({ unit: fc.constantFrom(...'가나다라 밸브 도금 abc'), maxLength: 160 });
    await fc.assert(
      fc.asyncProperty(fc.array(aWord, { minLength: 1, maxLength: 50 }), async (words) => {
        const rows = words.map((word, n) => ({ cells: [`<${n}>${word}`, `#${n}#`] }));
        const { pages } = await readPdf(await aPdf(rows));
        const all = squeezed(pages.join(''));
        for (const [n, word] of words.entries()) {
          expect(all).toContain(`#${n}#`);
          expect(squeezed(pages.find((page) => page.includes(`#${n}#`)) ?? '')).toContain(
            squeezed(`<${n}>${word}`),
          );
        }
        for (const [n, page] of pages.entries()) {
          expect(page).toContain('품목');
          expect(page).toContain(`${n + 1} / ${pages.length}`);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('parts no page between a row and its parts, nor after the head of a group', async () => {
    for (let before = 24; before < 36; before++) {
      const rows: PdfRow[] = [
        ...Array.from({ length: before }, (_, n) => ({ cells: [`행 ${n}`, ''] })),
        { cells: ['묶음', ''], look: 'group' },
        { cells: ['건물', '3'] },
        { cells: ['실제', '2'], look: 'part' },
        { cells: ['추정', '1'], look: 'part' },
      ];
      const { pages } = await readPdf(await aPdf(rows));
      const of = (word: string) => pages.findIndex((page) => page.includes(word));
      expect([of('건물'), of('실제'), of('추정')]).toEqual([of('묶음'), of('묶음'), of('묶음')]);
    }
  });

  it('clips a cell that no page could hold, and goes on', async () => {
    const { pages } = await readPdf(
      await aPdf([{ cells: ['긴 '.repeat(4000), ''] }, { cells: ['끝', '1'] }]),
    );
    expect(pages.length).toBeLessThanOrEqual(3);
    expect(pages.join('')).toContain('끝');
  });

  it('is drawn in a thread of its own, while others are answered', async () => {
    const rows = Array.from({ length: 400 }, (_, n) => ({ cells: [`행 ${n}`, '1'] }));
    await renderPdf(aDocument([]));
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const [long, short] = await Promise.all([
      renderPdf(aDocument(rows)),
      renderPdf(aDocument([{ cells: ['끝', '1'] }])),
    ]);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
    expect((await readPdf(long)).pages.length).toBeGreaterThan(8);
    expect((await readPdf(short)).pages.join('')).toContain('끝');
  });
});
