import { describe, expect, it } from 'vitest';
import { moneyText, unitPriceText } from '#view/moneyText.ts';

describe('amounts in words', () => {
  it('are written as the language does, a bigint exactly', () => {
    expect(moneyText(12_500, 'KRW', 'ko')).toBe('12,500원');
    expect(moneyText(1250, 'USD', 'en')).toBe('$12.50');
    expect(moneyText(90_071_992_547_409_931n, 'KRW', 'ko')).toBe('90,071,992,547,409,931원');
    expect(moneyText(9_007_199_254_740_993_17n, 'USD', 'en')).toBe('$9,007,199,254,740,993.17');
  });

  it('of one have as many digits as they need', () => {
    expect(unitPriceText(412_550, 'KRW', 'ko')).toBe('4,125.5원');
    expect(unitPriceText(412_500, 'KRW', 'en')).toBe('₩4,125');
    expect(unitPriceText(12_345, 'USD', 'en')).toBe('$1.2345');
    expect(unitPriceText(12_300, 'USD', 'en')).toBe('$1.23');
  });
});
