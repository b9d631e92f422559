import { describe, expect, it } from 'vitest';
import { sheetLimits } from '#capabilities/product-sheets/readSheetFile.api.ts';
import { readSheets } from '#server/readSheets.ts';
import { type Cell, writeSpreadsheet } from '#server/spreadsheet.ts';
import { unzip } from '../support/unzip.ts';

const sheetOf = async (rows: Cell[][], name = '요약') => {
  const bytes = await writeSpreadsheet([
    { name, columns: ['항목', '수'], rows, notes: ['출처: 예시'] },
  ]);
  const files = await unzip(bytes);
  const text = (path: string): string => files.get(path) ?? '';
  return { sheet: text('xl/worksheets/sheet1.xml'), book: text('xl/workbook.xml'), text };
};

describe('a spreadsheet', () => {
  it('keeps numbers as numbers and leaves what is not known empty', async () => {
    const { sheet } = await sheetOf([
      ['제품', 1234.5],
      ['기업', null],
    ]);
    expect(sheet).toMatch(/<c r="B2"(?![^>]* t="(?:s|str|inlineStr)")[^>]*><v>1234\.5<\/v>/);
    expect(sheet).not.toMatch(/<c r="B3"[^>]*><v>/);
  });

  it('writes numbers as their format says, without a dot after whole ones', async () => {
    const { text } = await sheetOf([
      ['시간', { value: 2.5, format: '#,##0.0' }],
      ['건', 3],
    ]);
    const styles = text('xl/styles.xml');
    expect(styles).toContain('formatCode="#,##0.0"');
    expect(styles).not.toContain('#,##0.#');
  });

  it.each(['=HYPERLINK("http://x.example")', '+1+1', '-1', '@SUM(A1)', '\t=1'])(
    'holds %j as a text that nothing computes',
    async (text) => {
      const { sheet, book } = await sheetOf([[text, 1]], text);
      expect(sheet).not.toContain('<f>');
      expect(sheet).toMatch(/<c r="A2"[^>]* t="(?:s|str|inlineStr)"/);
      expect(book).not.toContain('<definedName ');
    },
  );

  it('freezes its head and is wide enough for Hangul', async () => {
    const { sheet } = await sheetOf([['결정까지 걸린 시간(중앙값)', 1]]);
    expect(sheet).toMatch(/<pane[^>]*state="frozen"/);
    expect(Number(/<col [^>]*width="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThanOrEqual(26);
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    'is read again where it holds the text %s',
    async (text) => {
      const sheet = { name: '요약', columns: ['항목'], rows: [['밸브'], [text], [text]] };
      const bytes = await writeSpreadsheet([sheet]);
      const read = await readSheets({ archive: bytes.slice().buffer, limits: sheetLimits });
      if (!read.ok) throw new Error(read.error);
      expect(read.value[0]?.rows.flat()).toEqual(['항목', '밸브', text, text]);
    },
  );

  it('leaves out the signs that no XML can hold', async () => {
    const { sheet, text } = await sheetOf([['가\u0000나\u000b다\ud800', 1]]);
    expect(sheet + text('xl/sharedStrings.xml')).toContain('가나다');
  });
});
