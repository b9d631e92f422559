import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns, unzigzag, zigzag } from '#shared/byteColumns.ts';

const column = fc.constantFrom(1, 2, 3, 4).chain((width) =>
  fc.record({
    width: fc.constant(width as 1 | 2 | 3 | 4),
    values: fc.array(fc.integer({ min: 0, max: 256 ** width - 1 })),
  }),
);

describe('columns of bytes', () => {
  it('give back every number', () => {
    fc.assert(
      fc.property(fc.array(column), (columns) => {
        const read = unpackColumns(
          packColumns(columns),
          columns.map(({ width }) => width),
        );
        expect(read.map((values) => [...values])).toEqual(columns.map(({ values }) => values));
      }),
    );
  });

  it('refuse a number that is too large, negative or broken, and bytes that are missing', () => {
    for (const value of [256, -1, Number.NaN]) {
      expect(() => packColumns([{ values: [value], width: 1 }])).toThrow('does not fit');
    }
    const bytes = packColumns([{ values: [1, 2], width: 2 }]);
    expect(() => unpackColumns(bytes.subarray(1), [2])).toThrow('cut short');
  });

  it('fold signed numbers and unfold them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (value) => {
        expect(unzigzag(zigzag(value))).toBe(value);
      }),
    );
  });
});
