import type { StatedProduct } from '#capabilities/products/statedProduct.ts';

/** The product that a template shows how to write; its code says that it is an example. */
export const exampleProduct: StatedProduct = {
  code: '예시',
  name: { ko: '예시 웜 감속기', en: 'Example worm gearbox' },
  category: 'gear',
  description: {
    ko: '소형 컨베이어용 웜 감속기입니다. 이 줄은 예시이니 지우지 않아도 됩니다.',
    en: 'Worm gearbox for small conveyors. This row is an example and is not read.',
  },
  unit: 'ea',
  least: 10,
  multiple: 5,
  price: {
    kind: 'tiers',
    currency: 'KRW',
    tiers: [
      { from: 10, price: 120_000 },
      { from: 50, price: 110_000 },
      { from: 100, price: 98_000 },
    ],
  },
  lead: { least: 10, most: 14 },
  hs: '848340',
  keywords: ['웜기어', '감속기', 'worm gear'],
  specs: [
    { name: '감속비', value: '1:40' },
    { name: '출력축 지름', value: '25', unit: 'mm' },
    { name: '재질', value: 'GC200' },
  ],
  pictures: [],
  papers: [],
};
