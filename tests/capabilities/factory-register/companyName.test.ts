import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainName, readCompanyName } from '#capabilities/factory-register/companyName.ts';
import { likenessOf, nameGrams } from '#capabilities/factory-register/nameLikeness.ts';

const like = (a: string, b: string): number => likenessOf(nameGrams(a), nameGrams(b));
/** Names as registers write them: Hangul, Latin, digits, signs. */
const names = fc.string({
  unit: fc.constantFrom(...'가나다정밀기계테크산업창원엔지니어링', ...'ABTech 12-.&()'),
  minLength: 1,
  maxLength: 24,
});
const forms = ['(주)', '주식회사 ', '㈜', ' (주) ', '유한회사 ', '(유)'];

describe('a company’s name', () => {
  it.each([
    ['(주)신화ENG', '신화 E.N.G'],
    ['주식회사 신진테크', '㈜신진테크'],
    ['한화에어로스페이스(주)', '한화에어로스페이스'],
    ['대한정밀 주식회사', '(주)대한정밀'],
    ['ＡＢＣ테크', 'abc테크'],
    ['NSK Co., Ltd.', 'nsk'],
  ])('%s is the same as %s', (a, b) => {
    expect(plainName(a)).toBe(plainName(b));
  });

  it.each([
    ['성진정밀', '성진정공'],
    ['대호테크', '대호하이테크'],
    ['두산건설(두산메카텍)', '두산건설'],
  ])('%s is not the same as %s', (a, b) => {
    expect(plainName(a)).not.toBe(plainName(b));
  });

  it('is told apart from earlier names told with it', () => {
    expect(readCompanyName('두산에너빌리티(주) (구 두산중공업)')).toEqual({
      name: '두산에너빌리티(주)',
      former: ['두산중공업'],
    });
    expect(readCompanyName('  케이지모빌리티   (舊: 쌍용자동차) ').former).toEqual(['쌍용자동차']);
    expect(readCompanyName('(구 이름)')).toEqual({ name: '(구 이름)', former: [] });
  });

  it('is never left empty: a company called 주식회사 keeps its name', () => {
    expect(plainName('주식회사')).toBe('주식회사');
    fc.assert(
      fc.property(names, (name) => {
        if (/[\p{L}\p{N}]/u.test(name.normalize('NFKC'))) expect(plainName(name)).not.toBe('');
      }),
    );
  });

  it('does not depend on forms, spaces and composition', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...forms), (name, form) => {
        fc.pre(/[가-힣A-Za-z0-9]/.test(name) && !/[([]/.test(name));
        expect(plainName(form + name)).toBe(plainName(name));
        expect(plainName(name.normalize('NFD'))).toBe(plainName(name));
      }),
    );
  });
});

describe('the likeness of two names', () => {
  it('is the same both ways, from 0 to 1', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(like(a, b)).toBe(like(b, a));
        expect(like(a, b)).toBeGreaterThanOrEqual(0);
        expect(like(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 exactly where the names are equal after normalising', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(like(a, b) === 1).toBe(plainName(a) === plainName(b));
      }),
    );
    fc.assert(fc.property(names, (name) => like(name, name) === 1));
  });

  it('is greater for a slip of one letter than for another name', () => {
    expect(like('성진정밀', '성진정말')).toBeGreaterThan(like('성진정밀', '한국공업'));
    expect(like('주식회사 태림산업', '태림산엄')).toBeGreaterThan(0.8);
    expect(like('두산중공업', '효성중공업')).toBeLessThan(0.75);
  });
});
