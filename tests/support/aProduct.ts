import type { StatedProduct } from '#capabilities/products/statedProduct.ts';

/** A product of an example company, as it may be stated. */
export const aProduct = (over: Partial<StatedProduct> = {}): StatedProduct => ({
  name: { ko: '예시 감속기 하우징', en: 'Example gearbox housing' },
  pictures: [],
  papers: [],
  specs: [],
  keywords: [],
  ...over,
});
