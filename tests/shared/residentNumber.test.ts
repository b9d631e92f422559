import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsResidentNumber } from '#shared/residentNumber.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const numbers = fc
  .record({
    year: fc.integer({ min: 0, max: 99 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    first: fc.integer({ min: 1, max: 8 }),
    rest: fc.integer({ min: 0, max: 999_999 }),
    between: fc.constantFrom('', '-', ' ', '–'),
  })
  .map(
    ({ year, month, day, first, rest, between }) =>
      `${two(year)}${two(month)}${two(day)}${between}${first}${String(rest).padStart(6, '0')}`,
  );

it('finds a resident number anywhere in a text', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom('', '주민번호 ', '가: '), (number, before) => {
      expect(holdsResidentNumber(`${before}${number}입니다`)).toBe(true);
    }),
  );
});

it('leaves other numbers alone: telephone, business number, account, a longer row of digits', () => {
  for (const text of [
    '010-1234-5678',
    '055-123-4567',
    '123-45-67891',
    '901301-1234567',
    '900132-1234567',
    '900101-9234567',
    '1900101123456789',
    '2026-11-27 18:35',
  ]) {
    expect(holdsResidentNumber(text), text).toBe(false);
  }
});
