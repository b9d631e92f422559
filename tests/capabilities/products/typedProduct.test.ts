import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productProblems } from '#capabilities/products/productProblems.ts';
import { statedProductSchema } from '#capabilities/products/statedProduct.ts';
import { emptyProduct, statedOf, typedOf } from '#capabilities/products/typedProduct.ts';
import { anyProduct } from '../../support/anyProduct.ts';

describe('the form of a product', () => {
  it('states again what it was filled with', () => {
    fc.assert(
      fc.property(anyProduct, (product) => {
        expect(statedProductSchema.parse(product)).toEqual(product);
        expect(statedOf(typedOf(product))).toEqual(product);
        expect(productProblems(statedOf(typedOf(product))).size).toBe(0);
      }),
    );
  });

  it('asks for the name only', () => {
    expect([...productProblems(statedOf(emptyProduct))]).toEqual([['nameKo', 'name']]);
    const named = { ...emptyProduct, nameKo: '예시' };
    expect(productProblems(statedOf(named)).size).toBe(0);
  });

  it('leaves lines out that are empty, and keywords that come twice', () => {
    const typed = {
      ...{ ...emptyProduct, nameKo: ' 예시 ', keywords: '기어, 기어,, 감속기\n' },
      specs: [{ name: ' ', value: '', unit: '' }],
      ...{ priceKind: 'tiers' as const, tiers: [{ from: '1,000', price: '12,500' }] },
    };
    expect(statedOf({ ...typed, tiers: [...typed.tiers, { from: '', price: ' ' }] })).toEqual({
      name: { ko: '예시' },
      ...{ pictures: [], papers: [], specs: [], unit: 'ea', keywords: ['기어', '감속기'] },
      price: { kind: 'tiers', currency: 'KRW', tiers: [{ from: 1000, price: 12_500 }] },
    });
  });

  it('names what is wrong between fields beside what is wrong in one', () => {
    const typed = {
      ...{ ...emptyProduct, nameKo: '예시', least: '30', multiple: '25' },
      ...{ priceKind: 'tiers' as const, tiers: [{ from: '50', price: '1,250.5' }] },
    };
    const problems = productProblems(statedOf(typed));
    expect([...problems]).toEqual([
      ['tiers.0.price', 'money'],
      ['least', 'least-multiple'],
    ]);
  });

  it.each([
    [{ least: '열 개' }, 'least', 'field'],
    [{ least: '0.5' }, 'least', 'unit-decimals'],
    [{ least: '5', unit: '' as const }, 'least', 'unit-missing'],
    [{ hs: '84.83' }, 'hs', 'hs'],
    [{ priceKind: 'tiers' as const, tiers: [] }, 'tiers', 'tiers'],
    [
      { priceKind: 'tiers' as const, tiers: [{ from: '1', price: '12.5' }] },
      'tiers.0.price',
      'money',
    ],
    [{ leadLeast: '9', leadMost: '3' }, 'leadMost', 'lead-order'],
    [{ leadLeast: '9' }, 'leadMost', 'field'],
    [{ specs: [{ name: '', value: '5', unit: '' }] }, 'specs.0.name', 'field'],
    [{ textKo: '800101-1234567' }, 'textKo', 'resident-number'],
  ])('names what is wrong with %j', (change, field, problem) => {
    const typed = { ...emptyProduct, nameKo: '예시', ...change };
    expect(productProblems(statedOf(typed)).get(field)).toBe(problem);
  });
});
