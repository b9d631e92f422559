import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyIds, decimalOf, minorOf } from '#shared/currency.ts';

describe('amounts of money', () => {
  it('are the same after writing and reading, to the last minor unit', () => {
    fc.assert(
      fc.property(fc.nat(1e15), fc.constantFrom(...currencyIds), (minor, currency) => {
        expect(minorOf(decimalOf(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  it.each([
    ['1,234', 'KRW', 1234],
    ['12.5', 'USD', 1250],
    ['1,234.50', 'EUR', 123450],
    ['12.500', 'USD', 1250],
    ['12.5', 'KRW', null],
    ['12.345', 'USD', null],
    ['-1', 'KRW', null],
    ['1e5', 'KRW', null],
    ['12,34', 'KRW', null],
    ['', 'KRW', null],
    ['99999999999999999999', 'KRW', null],
  ] as const)('read “%s” %s as %s', (text, currency, minor) => {
    expect(minorOf(text, currency)).toBe(minor);
  });
});
