import type { StatedProduct } from '#capabilities/products/statedProduct.ts';

/** What can be added to a product, the most useful first, each with its share of a hundred. */
const parts = {
  picture: 25,
  price: 15,
  category: 10,
  description: 10,
  english: 10,
  least: 8,
  specs: 8,
  lead: 6,
  keywords: 4,
  hs: 4,
} as const;

export type ProductPart = keyof typeof parts;

const has: Readonly<Record<ProductPart, (product: StatedProduct) => boolean>> = {
  picture: ({ pictures }) => pictures.length > 0,
  price: ({ price }) => price !== undefined,
  category: ({ category }) => category !== undefined,
  description: ({ description }) => description?.ko !== undefined || description?.en !== undefined,
  english: ({ name }) => name.en !== undefined,
  least: ({ least }) => least !== undefined,
  specs: ({ specs }) => specs.length > 0,
  lead: ({ lead }) => lead !== undefined,
  keywords: ({ keywords }) => keywords.length > 0,
  hs: ({ hs }) => hs !== undefined,
};

/** How full a product is, 0 to 100, and what is worth adding next; null where nothing is missing. */
export function productCompleteness(product: StatedProduct): {
  percent: number;
  next: ProductPart | null;
} {
  const names = Object.keys(parts) as ProductPart[];
  const missing = names.filter((name) => !has[name](product));
  const lacking = missing.reduce((sum, name) => sum + parts[name], 0);
  return { percent: 100 - lacking, next: missing[0] ?? null };
}
