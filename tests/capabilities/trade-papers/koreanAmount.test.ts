import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { koreanAmount } from '#capabilities/trade-papers/koreanAmount.ts';

const digits = '영일이삼사오육칠팔구';
const small: Readonly<Record<string, bigint>> = { 십: 10n, 백: 100n, 천: 1000n };
const large: Readonly<Record<string, bigint>> = {
  ...{ 만: 10n ** 4n, 억: 10n ** 8n, 조: 10n ** 12n, 경: 10n ** 16n, 해: 10n ** 20n },
};

/** Reads an amount in words as a person does: sign by sign, each group closed by its own. */
function readAmount(words: string): bigint {
  let [all, group, digit] = [0n, 0n, 0n];
  for (const sign of words) {
    if (sign in small) {
      group += digit * (small[sign] as bigint);
      digit = 0n;
    } else if (sign in large) {
      all += (group + digit) * (large[sign] as bigint);
      [group, digit] = [0n, 0n];
    } else digit = BigInt(digits.indexOf(sign));
  }
  return all + group + digit;
}

describe('an amount in Korean words', () => {
  it('is read back as what it was', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 24n - 1n), (amount) => {
        expect(readAmount(koreanAmount(amount))).toBe(amount);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.nat(24), fc.nat(9), (zeros, digit) => {
        const amount = (BigInt(digit) * 10n ** BigInt(zeros)) % 10n ** 24n;
        expect(readAmount(koreanAmount(amount))).toBe(amount);
      }),
    );
  });

  it.each([
    [0n, '영'],
    [10n, '일십'],
    [11_000n, '일만일천'],
    [1_234_000n, '일백이십삼만사천'],
    [100_000_000n, '일억'],
    [20_037_360n, '이천삼만칠천삼백육십'],
  ])('of %s is %s', (amount, words) => {
    expect(koreanAmount(amount)).toBe(words);
  });
});
