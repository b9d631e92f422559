import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  businessDigits,
  businessNumberSchema,
  businessNumberText,
  isBusinessNumber,
  maskedBusinessNumber,
} from '#capabilities/claims/businessNumber.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
/** The one check digit that fits nine digits, found by trying. */
const complete = (nine: string): string =>
  nine + [...'0123456789'].find((last) => isBusinessNumber(nine + last));

it('has exactly one right check digit for any nine digits', () => {
  fc.assert(
    fc.property(digits(9), (nine) => {
      const right = [...'0123456789'].filter((last) => isBusinessNumber(nine + last));
      expect(right).toHaveLength(1);
    }),
  );
});

it('notices every single wrong digit but in the ninth, whose weight some slips leave alone', () => {
  const slip = fc.tuple(digits(9), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(slip, ([nine, at, by]) => {
      const number = [...complete(nine)];
      number[at] = String((Number(number[at]) + by) % 10);
      expect(isBusinessNumber(number.join(''))).toBe(false);
    }),
  );
});

it('is read however it is written, and written one way', () => {
  fc.assert(
    fc.property(digits(9).map(complete), (number) => {
      const written = businessNumberText(number);
      expect(written).toMatch(/^\d{3}-\d{2}-\d{5}$/);
      for (const text of [written, number, ` ${written} `, written.replaceAll('-', ' ')])
        expect(businessNumberSchema.parse(text)).toBe(number);
      expect(maskedBusinessNumber(number)).toBe(`${number.slice(0, 5)}*****`);
    }),
  );
});

it('agrees with numbers worked out by hand', () => {
  // 1·1+2·3+3·7+4·1+5·3+6·7+7·1+8·3+9·5 = 165, and 4 tens of 9·5: 169, so 1 is missing to 170
  expect(isBusinessNumber('1234567891')).toBe(true);
  expect(isBusinessNumber('1234567890')).toBe(false);
  expect(isBusinessNumber('0000000000')).toBe(true);
  expect(businessDigits('12345')).toBeNull();
  expect(businessDigits('１２３-４５-６７８９１')).toBe('1234567891');
});
