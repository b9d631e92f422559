import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productCompleteness } from '#capabilities/products/productCompleteness.ts';
import { anyProduct } from '../../support/anyProduct.ts';
import { aProduct } from '../../support/aProduct.ts';

describe('how full a product is', () => {
  it('is between nothing and a hundred, a hundred only where nothing is missing', () => {
    fc.assert(
      fc.property(anyProduct, (product) => {
        const { percent, next } = productCompleteness(product);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent === 100).toBe(next === null);
      }),
    );
  });

  it('asks for a picture first, and is no less for what is added', () => {
    const bare = aProduct({ name: { ko: '예시' } });
    expect(productCompleteness(bare)).toEqual({ percent: 0, next: 'picture' });
    const pictured = { ...bare, pictures: [crypto.randomUUID()] };
    expect(productCompleteness(pictured)).toEqual({ percent: 25, next: 'price' });
  });
});
