import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '#shared/decimalText.ts';

describe('a decimal number', () => {
  it('is read back as what it was, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 20n), 10n ** 20n),
        fc.nat(5),
        fc.nat(5),
        (value, scale, few) => {
          const least = Math.min(few, scale);
          const text = decimalText(value, scale, least);
          expect(text).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
          const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
          expect(BigInt(whole + fraction.padEnd(scale, '0'))).toBe(value);
          expect(fraction.length).toBeGreaterThanOrEqual(least);
          expect(fraction.length === least || !fraction.endsWith('0')).toBe(true);
        },
      ),
    );
  });

  it.each([
    [1_234_500n, 2, 2, '12,345.00'],
    [35n, 2, 0, '0.35'],
    [1_000_000n, 3, 0, '1,000'],
    [999n, 0, 0, '999'],
  ])('writes %s at %s as %s digits at least', (value, scale, least, text) => {
    expect(decimalText(value, scale, least)).toBe(text);
  });
});
