import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedLines } from '#capabilities/rfq/pastedLines.ts';

const cell = fc.stringMatching(/^[가-힣a-z0-9 "\n×,.-]{1,16}$/).map((text) => text.trim());
const filled = cell.filter((text) => text !== '' && !/품|spec|item|수량|단위|납기/.test(text));
/** A cell as a spreadsheet puts it on the clipboard. */
const copied = (text: string): string =>
  /["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('lines that are pasted from a spreadsheet', () => {
  it('are read by the titles of the columns, whatever their order', () => {
    const text =
      '수량\t품명\t단위\t비고\t규격\n1,200\t브라켓\tEA\t급함\tSS400 t6\n2.5\t환봉\tkg\t\tS45C φ60';
    expect(pastedLines(text)).toMatchObject([
      { item: '브라켓', specification: 'SS400 t6', quantity: '1,200', unit: 'ea' },
      { item: '환봉', specification: 'S45C φ60', quantity: '2.5', unit: 'kg' },
    ]);
  });

  it('are read in the usual order where there are no titles, units beside the quantity included', () => {
    expect(pastedLines('브라켓\tSS400\t20 세트\t\t14일\r\n\t\t\t\r\n')).toMatchObject([
      { item: '브라켓', quantity: '20', unit: 'set', withinDays: '14' },
    ]);
    expect(pastedLines('')).toEqual([]);
  });

  it('keep the words of every cell, with quotation marks and line ends in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(filled, filled), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map(([item, spec]) => `${copied(item)}\t${copied(spec)}\t5`).join('\n');
        expect(pastedLines(text).map(({ item, specification }) => [item, specification])).toEqual(
          rows.map(([item, spec]) => [item.replace(/\s+/g, ' '), spec]),
        );
      }),
    );
  });
});
